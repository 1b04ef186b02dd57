/**
 * The runnable server: {@code java -jar certkp.jar} checks the configuration, unpacks the embedded server once and keeps
 * it running in a child process.
 */
package org.certkp.server;
