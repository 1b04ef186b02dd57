package org.certkp.domain.x509.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.Der;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * DSA (RFC 3279 section 2.3.2). The parameters must stand in the key: what RFC 3279 says of inherited ones needs
 * another certificate.
 */
final class DsaCodec implements KeyCodec {

    static final DsaCodec DSA = new DsaCodec();

    /** FIPS 186-4 section 4.2 names 1024 to 3072 bits; OpenSSL makes 4096 as well. */
    private static final int MAX_P_BITS = 4096;

    /** FIPS 186-4 section 4.2: q has 160, 224 or 256 bits. */
    private static final int MIN_Q_BITS = 160;

    private static final int MAX_Q_BITS = 256;

    private DsaCodec() {}

    @Override
    public ASN1ObjectIdentifier identifier() {
        return X9ObjectIdentifiers.id_dsa;
    }

    @Override
    public KeyType type() {
        return KeyType.DSA;
    }

    @Override
    public String describe(SubjectPublicKeyInfo checked) {
        DSAParameter group = DSAParameter.getInstance(checked.getAlgorithm().getParameters());
        return "DSA-" + group.getP().bitLength();
    }

    @Override
    public SubjectPublicKeyInfo check(SubjectPublicKeyInfo key) throws IOException {
        DSAParameter group = group(key.getAlgorithm());
        Der.requireOne(key.getPublicKeyData().getOctets());
        requireInGroup(group, ASN1Integer.getInstance(key.parsePublicKey()).getPositiveValue());
        return key;
    }

    @Override
    public PrivateKeyInfo plain(PrivateKeyInfo key) throws IOException {
        DSAParameter group = group(key.getPrivateKeyAlgorithm());
        Der.requireOne(key.getPrivateKey().getOctets());
        ASN1Integer x = ASN1Integer.getInstance(key.parsePrivateKey());
        if (x.getValue().signum() < 1 || x.getValue().compareTo(group.getQ()) >= 0) {
            throw new IllegalArgumentException("The private number is not below q.");
        }
        return new PrivateKeyInfo(key.getPrivateKeyAlgorithm(), x);
    }

    @Override
    public boolean proves(KeyProof keys) throws GeneralSecurityException {
        return keys.signs("DSA", "SHA256withDSA", List.of());
    }

    /**
     * The traditional form that OpenSSL writes as {@code DSA PRIVATE KEY}: 0, p, q, g, y, x.
     *
     * @throws IllegalArgumentException when it is none, or y does not come from x
     */
    static PrivateKeyInfo ofTraditional(ASN1Sequence numbers) throws IOException {
        if (numbers.size() != 6 || number(numbers, 0).signum() != 0) {
            throw new IllegalArgumentException("Not a DSA key.");
        }
        DSAParameter group = new DSAParameter(number(numbers, 1), number(numbers, 2), number(numbers, 3));
        PrivateKeyInfo key = DSA.plain(
                new PrivateKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_dsa, group), numbers.getObjectAt(5)));
        if (!group.getG().modPow(number(numbers, 5), group.getP()).equals(number(numbers, 4))) {
            throw new Unreadable(Code.KEY_PARTS_DISAGREE, "DSA");
        }
        return key;
    }

    private static BigInteger number(ASN1Sequence numbers, int index) {
        return ASN1Integer.getInstance(numbers.getObjectAt(index)).getValue();
    }

    private static DSAParameter group(AlgorithmIdentifier algorithm) {
        DSAParameter group = DSAParameter.getInstance(algorithm.getParameters());
        BigInteger p = group.getP();
        BigInteger q = group.getQ();
        boolean bounded = p.bitLength() <= MAX_P_BITS
                && p.testBit(0)
                && q.bitLength() >= MIN_Q_BITS
                && q.bitLength() <= MAX_Q_BITS
                && q.compareTo(p) < 0;
        if (!bounded || p.subtract(BigInteger.ONE).mod(q).signum() != 0) {
            throw new IllegalArgumentException("Not a DSA group.");
        }
        requireInGroup(group, group.getG());
        return group;
    }

    /** FIPS 186-4 appendix A.2.2: of order q, so that no computation degenerates. */
    private static void requireInGroup(DSAParameter group, BigInteger number) {
        boolean inRange = number.compareTo(BigInteger.ONE) > 0 && number.compareTo(group.getP()) < 0;
        if (!inRange || !number.modPow(group.getQ(), group.getP()).equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("Not in the DSA group.");
        }
    }
}
