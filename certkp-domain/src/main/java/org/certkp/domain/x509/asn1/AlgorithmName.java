package org.certkp.domain.x509.asn1;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;

/** What an algorithm is called, for a person. */
public final class AlgorithmName {

    /** Kinds of keys that are met in certificates; Bouncy Castle's names of the others are good enough. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            entry("1.2.840.113549.1.1.1", "RSA"),
            entry("1.2.840.113549.1.1.7", "RSAES-OAEP"),
            entry("1.2.840.113549.1.1.10", "RSASSA-PSS"),
            entry("1.2.840.10045.2.1", "EC"),
            entry("1.2.840.10040.4.1", "DSA"),
            entry("1.2.840.113549.1.3.1", "Diffie-Hellman"),
            entry("1.2.840.10046.2.1", "Diffie-Hellman"),
            entry("1.3.14.7.2.1.1", "ElGamal"),
            entry("1.3.132.1.12", "ECDH"),
            entry("1.3.132.1.13", "ECMQV"),
            entry("1.2.156.10197.1.301", "SM2"),
            entry("1.2.643.2.2.19", "GOST R 34.10-2001"),
            entry("1.2.643.7.1.1.1.1", "GOST R 34.10-2012 (256 bits)"),
            entry("1.2.643.7.1.1.1.2", "GOST R 34.10-2012 (512 bits)"),
            entry("1.2.804.2.1.1.1.1.3.1.1", "DSTU 4145"),
            entry("1.3.101.110", "X25519"),
            entry("1.3.101.111", "X448"),
            entry("1.3.101.112", "Ed25519"),
            entry("1.3.101.113", "Ed448"),
            entry("1.3.6.1.5.5.7.6.34", "XMSS"),
            entry("1.3.6.1.5.5.7.6.35", "XMSS^MT"),
            entry("1.2.840.113549.1.9.16.3.17", "HSS/LMS"));

    private AlgorithmName() {}

    /** The name; where certkp knows none, the object identifier. */
    public static String of(AlgorithmIdentifier algorithm) {
        return of(algorithm.getAlgorithm());
    }

    /** The name of an algorithm without its parameters. */
    public static String of(ASN1ObjectIdentifier algorithm) {
        return Optional.ofNullable(KEYS.get(algorithm.getId())).orElseGet(() -> new DefaultAlgorithmNameFinder()
                .getAlgorithmName(algorithm)
                .replace("WITH", "with"));
    }
}
