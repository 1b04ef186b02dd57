/** {@code certkp.jar} as a process: what an operator sees of its start, its files and its end. */
package org.certkp.server;
