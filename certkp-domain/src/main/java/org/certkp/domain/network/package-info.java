/** IP addresses, blocks of them, and who is behind a proxy. Nothing here asks the network. */
package org.certkp.domain.network;
