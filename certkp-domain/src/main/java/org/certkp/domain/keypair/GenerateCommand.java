package org.certkp.domain.keypair;

import java.math.BigInteger;
import org.certkp.domain.failure.Field;
import org.certkp.domain.x509.key.KeyAlgorithm;

/**
 * What {@code generate} is asked for (CONTRACT.md, section "Generate").
 *
 * @param commonName name of the pair, and its first 64 characters the subject's CN; trimmed, not blank
 * @param subjectAltName list of names with commas or line ends between, "" for none; absent for the common name, where
 *     that can be one
 * @param validityDays any integer; what is out of range is rejected by the service
 * @param algorithm absent for RSA
 */
public record GenerateCommand(
        Field<String> commonName,
        Field<String> subjectAltName,
        Field<BigInteger> validityDays,
        Field<KeyAlgorithm> algorithm) {}
