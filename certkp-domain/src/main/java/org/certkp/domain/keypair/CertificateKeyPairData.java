package org.certkp.domain.keypair;

import org.certkp.domain.failure.Field;

/**
 * The writable fields of a pair, for import and update. In an update an absent field keeps what is stored, and
 * {@code keyData} given as "" removes the stored key (REST contract, section "Create, update, partial update").
 *
 * @param name trimmed, not blank
 * @param certificateData PEM of the certificate, leaf first, trimmed, not blank
 * @param keyData PEM of the unencrypted private key, trimmed; "" for none
 */
public record CertificateKeyPairData(Field<String> name, Field<String> certificateData, Field<String> keyData) {}
