/**
 * Public and private keys. Each algorithm has a {@link org.certkp.domain.x509.key.KeyCodec}, which knows all of it: how
 * its keys are named, read, checked, described, proved to belong together and, where certkp makes them, made and signed
 * with. A new algorithm is a codec, a line in {@code KeyCodecs}, a name in {@link org.certkp.domain.x509.key.KeyType} and,
 * where {@code generate} offers it, in {@link org.certkp.domain.x509.key.KeyAlgorithm}.
 */
package org.certkp.domain.x509.key;
