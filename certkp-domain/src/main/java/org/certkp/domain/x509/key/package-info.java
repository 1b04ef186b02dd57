/**
 * Public and private keys. Each algorithm has a {@link org.certkp.domain.x509.key.KeyCodec}, which reads, checks and
 * describes its keys; beside them stand making keys, signing, and the proof that two keys belong together.
 */
package org.certkp.domain.x509.key;
