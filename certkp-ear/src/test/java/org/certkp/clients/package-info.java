/** Runs the programs that others published for this API against the server as it is delivered. */
package org.certkp.clients;
