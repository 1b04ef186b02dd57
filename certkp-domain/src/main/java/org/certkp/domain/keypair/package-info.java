/**
 * The certificate-key pair: the aggregate, the commands that make and change it, its repository port, and the service
 * in which transactions start.
 */
package org.certkp.domain.keypair;
