package org.certkp.domain.x509.certificate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.x509.asn1.Der;
import org.certkp.domain.x509.asn1.Unreadable;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.certkp.domain.x509.pem.PemBlock;
import org.certkp.domain.x509.pem.PemContent;
import org.certkp.domain.x509.pem.PemText;
import org.certkp.domain.x509.pem.Verbatim;

/**
 * A certificate with the chain that came with it, leaf first. What is said of it is said of the leaf; every certificate
 * of the chain was read to its end.
 */
public final class CertificateChain {

    private static final int MAX_CERTIFICATES = 1000;
    private static final int MAX_CERTIFICATE_BYTES = 128 * 1024;

    private final String pem;
    private final List<byte[]> encoded;

    /** Each null until it is asked for. Two threads may both read it, and read the same. */
    private final CertificateContent[] contents;

    private CertificateChain(String pem, List<byte[]> encoded) {
        this.pem = pem;
        this.encoded = encoded;
        this.contents = new CertificateContent[encoded.size()];
    }

    /**
     * Reads the certificates of a text (CONTRACT.md, section "Create, update, partial update"). Anything else in the
     * text counts for nothing, and a private key pasted together with its certificate never comes back with it.
     *
     * @throws CertkpException of kind INVALID when there is no certificate, or one that cannot be read
     */
    public static CertificateChain parse(String text) {
        requireNonNull(text, "text is null");
        try {
            return read(PemText.read(text, PemContent.CERTIFICATE));
        } catch (RuntimeException | StackOverflowError e) {
            throw CertkpException.invalid(List.of(Violation.of(Code.CERTIFICATE_UNREADABLE), Unreadable.hint(e)));
        }
    }

    /** Certificates that certkp made or has parsed before: what they say is not read until it is asked for. */
    public static CertificateChain restore(String pem) {
        requireNonNull(pem, "pem is null");
        try {
            return new CertificateChain(pem, decode(PemText.read(pem, PemContent.CERTIFICATE)));
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(Exception cause) {
        return new IllegalStateException("What certkp has written it can read.", cause);
    }

    private static CertificateChain read(PemText text) {
        List<byte[]> encoded = decode(text);
        String canonical = encode(encoded);
        boolean same = text.given().equals(canonical) || isExactly(text, encoded) && Verbatim.ofCertificates(text);
        CertificateChain chain = new CertificateChain(same ? text.given() : PemText.requireLength(canonical), encoded);
        for (int i = 0; i < encoded.size(); i++) {
            chain.readContent(i);
        }
        return chain;
    }

    private void readContent(int at) {
        try {
            contents[at] = CertificateContent.read(encoded.get(at));
        } catch (GeneralSecurityException | IOException | RuntimeException | StackOverflowError e) {
            throw numbered(at, encoded.size(), malformed(encoded.get(at), e));
        }
    }

    /** Of several certificates it is said which one is meant. */
    private static Unreadable numbered(int at, int size, Unreadable cause) {
        return size == 1 ? cause : new Unreadable(Code.CERTIFICATE_NUMBER, at + 1, cause.hint());
    }

    /** Bytes under the label of a certificate may be something else that is known. */
    private static Unreadable malformed(byte[] der, Throwable cause) {
        return Optional.of(der)
                .filter(Der::isOne)
                .flatMap(PemContent::of)
                .filter(content -> !PemContent.CERTIFICATES.contains(content))
                .map(content -> content.mistakenFor(PemContent.CERTIFICATE))
                .orElseGet(() -> new Unreadable(Unreadable.hint(cause)));
    }

    private static List<byte[]> decode(PemText text) {
        List<PemBlock> blocks = certificates(text);
        if (blocks.isEmpty()) {
            throw PemContent.mistaken(text.blocks(), PemContent.CERTIFICATE);
        }
        if (blocks.size() > MAX_CERTIFICATES) {
            throw new Unreadable(Code.TOO_MANY_CERTIFICATES, MAX_CERTIFICATES);
        }
        List<byte[]> encoded = new ArrayList<>(blocks.size());
        for (PemBlock block : blocks) {
            try {
                encoded.add(decode(block));
            } catch (RuntimeException e) {
                throw numbered(encoded.size(), blocks.size(), new Unreadable(Unreadable.hint(e)));
            }
        }
        return encoded;
    }

    private static List<PemBlock> certificates(PemText text) {
        return text.blocks().stream()
                .filter(block -> PemContent.labelled(block.label())
                        .filter(PemContent.CERTIFICATES::contains)
                        .isPresent())
                .toList();
    }

    /**
     * {@code X509 CERTIFICATE} and {@code X.509 CERTIFICATE} are old names (RFC 7468 section 5.1). OpenSSL's
     * {@code TRUSTED CERTIFICATE} has a certificate and behind it what its owner trusts it for, which is no part of the
     * certificate and not kept.
     */
    private static byte[] decode(PemBlock block) {
        byte[] der = block.decode(MAX_CERTIFICATE_BYTES, Code.CERTIFICATE_TOO_LONG);
        if (!block.label().startsWith("TRUSTED ")) {
            return der;
        }
        int length = Der.lengthOfFirst(der);
        if (length < der.length) {
            Der.requireOne(Arrays.copyOfRange(der, length, der.length));
        }
        return Arrays.copyOf(der, length);
    }

    private static boolean isExactly(PemText text, List<byte[]> encoded) {
        Iterator<byte[]> bytes = encoded.iterator();
        return certificates(text).stream().allMatch(block -> block.isExactly(bytes.next()));
    }

    private static String encode(List<byte[]> encoded) {
        return encoded.stream()
                .map(der -> PemBlock.encode(PemBlock.CERTIFICATE, der))
                .collect(Collectors.joining("\n"));
    }

    /**
     * The text of the certificates as it came, trimmed, where {@link Verbatim} allows it; else in canonical PEM: LF, 64
     * columns, no line end after the last line.
     */
    public String pem() {
        return pem;
    }

    /** How many certificates there are. */
    public int size() {
        return encoded.size();
    }

    /**
     * These certificates in order, in canonical PEM: one of them first, each issuer behind what it issued.
     *
     * @param own where it is now, from 0; for 0 the chain stays as it is
     */
    public CertificateChain startingWith(int own) {
        if (own == 0) {
            return this;
        }
        List<byte[]> ordered = ChainOrder.from(encoded, own);
        return new CertificateChain(encode(ordered), ordered);
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

    /** SHA-256 of the leaf's SubjectPublicKeyInfo, by which public keys are compared, however they are encoded. */
    public String publicKeySha256() {
        return leaf().publicKeySha256();
    }

    /** Which certificate is the first with the public key of a hash, from 1; empty when none is. */
    public Optional<Integer> positionOf(String publicKeySha256) {
        return IntStream.range(0, size())
                .filter(at -> content(at).publicKeySha256().equals(publicKeySha256))
                .mapToObj(at -> at + 1)
                .findFirst();
    }

    /** Whether a private key is the leaf's, proved by using both keys. */
    public boolean isOf(PemPrivateKey key) {
        return requireNonNull(key, "key is null").belongsTo(content(0).publicKey());
    }

    /** The certificates in DER, leaf first. */
    public List<byte[]> encoded() {
        return encoded;
    }

    private CertificateContent leaf() {
        return content(0);
    }

    /** What one of the certificates says, from 0. */
    CertificateContent content(int at) {
        if (contents[at] == null) {
            try {
                contents[at] = CertificateContent.read(encoded.get(at));
            } catch (GeneralSecurityException | IOException | RuntimeException e) {
                throw unreadable(e);
            }
        }
        return contents[at];
    }

    @Override
    public String toString() {
        return "CertificateChain[" + subject() + ", " + encoded.size() + "]";
    }
}
