package org.certkp.domain.x509;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;

/**
 * A certificate with the chain that came with it, leaf first. What is said of it is said of the leaf; every certificate
 * of the chain was read to its end.
 */
public final class CertificateChain {

    private static final int MAX_CERTIFICATES = 100;
    private static final int MAX_CERTIFICATE_BYTES = 128 * 1024;

    /** What H2 keeps in a column of characters, and about what a request holds. */
    private static final int MAX_PEM_LENGTH = 1_048_576;

    /**
     * How the DER is got out of a block, by its label. {@code X509 CERTIFICATE} is an old name (RFC 7468 section 5.1).
     * OpenSSL's {@code TRUSTED CERTIFICATE} has a certificate and behind it what its owner trusts it for, which is no
     * part of the certificate and not kept.
     */
    private static final Map<String, Function<PemBlock, byte[]>> LABELS = Map.of(
            PemBlock.CERTIFICATE,
            block -> block.decode(MAX_CERTIFICATE_BYTES),
            "X509 CERTIFICATE",
            block -> block.decode(MAX_CERTIFICATE_BYTES),
            "TRUSTED CERTIFICATE",
            CertificateChain::withoutTrust);

    private final List<byte[]> encoded;

    /** Null until it is asked for. Two threads may both read it, and read the same. */
    private CertificateContent leaf;

    private CertificateChain(List<byte[]> encoded, CertificateContent leaf) {
        this.encoded = encoded;
        this.leaf = leaf;
    }

    /**
     * Reads the certificates of a PEM text (REST contract, section "Create, update, partial update"). Anything else in
     * the text is dropped: a private key pasted together with its certificate never comes back with the certificate.
     *
     * @throws CertkpException of kind INVALID when there is no certificate, or one that cannot be read
     */
    public static CertificateChain parse(String pem) {
        requireNonNull(pem, "pem is null");
        try {
            return read(pem);
        } catch (GeneralSecurityException | IOException | RuntimeException | StackOverflowError e) {
            throw CertkpException.invalid(List.of(Violation.of(Code.CERTIFICATE_UNREADABLE), Unreadable.hint(e)));
        }
    }

    /** Certificates that certkp made or has parsed before: what the leaf says is not read until it is asked for. */
    public static CertificateChain restore(String pem) {
        requireNonNull(pem, "pem is null");
        try {
            return new CertificateChain(decode(pem), null);
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(Exception cause) {
        return new IllegalStateException("What certkp has written it can read.", cause);
    }

    private static CertificateChain read(String pem) throws GeneralSecurityException, IOException {
        List<byte[]> encoded = decode(pem);
        CertificateContent leaf = CertificateContent.read(encoded.get(0));
        for (byte[] other : encoded.subList(1, encoded.size())) {
            CertificateContent.read(other);
        }
        CertificateChain chain = new CertificateChain(encoded, leaf);
        if (chain.pem().length() > MAX_PEM_LENGTH) {
            throw new IllegalArgumentException("The chain is too long.");
        }
        return chain;
    }

    private static List<byte[]> decode(String pem) {
        List<byte[]> encoded = new ArrayList<>();
        for (PemBlock block : PemReader.read(pem)) {
            if (LABELS.containsKey(block.label())) {
                encoded.add(LABELS.get(block.label()).apply(block));
            }
            if (encoded.size() > MAX_CERTIFICATES) {
                throw new IllegalArgumentException("The chain is too long.");
            }
        }
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException("There is no certificate.");
        }
        return encoded;
    }

    private static byte[] withoutTrust(PemBlock block) {
        byte[] der = block.decode(MAX_CERTIFICATE_BYTES);
        int length = Der.lengthOfFirst(der);
        if (length < der.length) {
            Der.requireOne(Arrays.copyOfRange(der, length, der.length));
        }
        return Arrays.copyOf(der, length);
    }

    /** The certificates in canonical PEM, leaf first: LF, 64 columns, no line end after the last line. */
    public String pem() {
        return encoded.stream()
                .map(der -> PemBlock.encode(PemBlock.CERTIFICATE, der))
                .collect(Collectors.joining("\n"));
    }

    /** SHA-256 of the leaf's DER, lower-case hex with colons. */
    public String fingerprintSha256() {
        return Fingerprint.sha256(encoded.get(0));
    }

    /** SHA-1 of the leaf's DER, lower-case hex with colons. */
    public String fingerprintSha1() {
        return Fingerprint.sha1(encoded.get(0));
    }

    /** The last moment of the leaf's validity, whole seconds, in the years 1 to 9999. */
    public Instant notAfter() {
        return leaf().notAfter();
    }

    /** The leaf's subject by RFC 4514, the last RDN first, at most 8192 characters; "" for an empty one. */
    public String subject() {
        return leaf().subject();
    }

    /** The kind of the leaf's public key. */
    public KeyType keyType() {
        return leaf().keyType();
    }

    /** What the leaf's public key is, as a person writes it: RSA-4096, EC P-256, EC secp256k1, Ed25519, DSA-2048. */
    public String keyAlgorithm() {
        return leaf().keyAlgorithm();
    }

    /** What each certificate says, leaf first. Computed at each call. */
    public List<CertificateDetails> details() {
        return encoded.stream().map(CertificateReading::details).toList();
    }

    private CertificateContent leaf() {
        CertificateContent known = leaf;
        if (known == null) {
            try {
                known = CertificateContent.read(encoded.get(0));
            } catch (GeneralSecurityException | IOException | RuntimeException e) {
                throw unreadable(e);
            }
            leaf = known;
        }
        return known;
    }

    SubjectPublicKeyInfo publicKey() {
        return leaf().publicKey();
    }

    @Override
    public String toString() {
        return "CertificateChain[" + subject() + ", " + encoded.size() + "]";
    }
}
