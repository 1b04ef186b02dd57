/**
 * Certificate-key pairs as rows: the repository port of the domain on JPA. What is listed, filtered or ordered by is a
 * stored column, and only {@code get} reads PEM.
 */
package org.certkp.persistence.keypair;
