/** What a person does with the console, in a real browser against the server as it is delivered. */
package org.certkp.console;
