package org.certkp.domain.x509.key;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * PKCS #8 in the forms that are met: version 1 (RFC 5208), with attributes or without; version 2 with a public key
 * (RFC 5958), also in the explicit tag that ring gave it, and also under the number of version 1.
 */
final class Pkcs8 {

    private static final int ATTRIBUTES = 0;
    private static final int PUBLIC_KEY = 1;
    private static final List<BigInteger> VERSIONS = List.of(BigInteger.ZERO, BigInteger.ONE);

    private Pkcs8() {}

    /**
     * Reads a key. The public key that it may name stays with it; attributes are no part of a key.
     *
     * @throws IllegalArgumentException when it is none
     */
    static PrivateKeyInfo read(byte[] der) throws IOException {
        ASN1Sequence parts = ASN1Sequence.getInstance(der);
        if (!VERSIONS.contains(ASN1Integer.getInstance(parts.getObjectAt(0)).getValue())) {
            throw new IllegalArgumentException("Unknown version of PKCS #8.");
        }
        byte[] publicKey = null;
        for (int i = 3; i < parts.size(); i++) {
            ASN1TaggedObject optional = ASN1TaggedObject.getInstance(parts.getObjectAt(i));
            if (optional.getTagNo() == PUBLIC_KEY && publicKey == null) {
                publicKey = publicKey(optional);
            } else if (optional.getTagNo() != ATTRIBUTES) {
                throw new IllegalArgumentException("Unknown part of PKCS #8: " + optional.getTagNo());
            }
        }
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(parts.getObjectAt(1));
        byte[] content = ASN1OctetString.getInstance(parts.getObjectAt(2)).getOctets();
        return new PrivateKeyInfo(algorithm, content, null, publicKey);
    }

    private static byte[] publicKey(ASN1TaggedObject part) {
        ASN1BitString bits = ASN1BitString.getInstance(part, part.isExplicit());
        if (bits.getPadBits() != 0) {
            throw new IllegalArgumentException("A public key is made of whole octets.");
        }
        return bits.getOctets();
    }

    /**
     * The same key in the form that every program reads: version 1, without attributes and public key, and with a number
     * of full length where the key is elliptic.
     *
     * @param der that was read
     * @return the same array when it has that form already
     */
    static byte[] plain(byte[] der) throws IOException {
        ASN1Sequence parts = ASN1Sequence.getInstance(der);
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(parts.getObjectAt(1));
        byte[] content = ASN1OctetString.getInstance(parts.getObjectAt(2)).getOctets();
        byte[] full = algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                ? EcCodec.fullLength(content, algorithm.getParameters())
                : content;
        boolean isPlain = parts.size() == 3
                && ASN1Integer.getInstance(parts.getObjectAt(0)).hasValue(0)
                && Arrays.equals(full, content);
        return isPlain
                ? der
                : new DERSequence(new ASN1Encodable[] {new ASN1Integer(0), algorithm, new DEROctetString(full)})
                        .getEncoded(ASN1Encoding.DER);
    }
}
