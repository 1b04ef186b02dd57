package org.certkp.domain.x509;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;

/** An unencrypted private key in the form in which it was given. It is never printed. */
public final class PemPrivateKey {

    /** RSA 16384 takes some 9 KiB. */
    private static final int MAX_BYTES = 32 * 1024;

    private static final String ANY_PRIVATE_KEY = "PRIVATE KEY";

    /** The forms that are read, by label; each becomes PKCS#8, in which the kinds of keys check it. */
    private static final Map<String, Form> FORMS = Map.of(
            ANY_PRIVATE_KEY,
            Pkcs8::read,
            "RSA PRIVATE KEY",
            der -> new PrivateKeyInfo(RsaKind.PLAIN, RSAPrivateKey.getInstance(der)),
            "EC PRIVATE KEY",
            der -> EcKind.ofSec1(ECPrivateKey.getInstance(der)),
            "DSA PRIVATE KEY",
            der -> DsaKind.ofTraditional(ASN1Sequence.getInstance(der)));

    private interface Form {
        PrivateKeyInfo toPkcs8(byte[] der) throws IOException;
    }

    private final String label;
    private final byte[] der;
    private final KeyKind kind;
    private final PrivateKeyInfo key;
    private final boolean checked;

    private PemPrivateKey(String label, byte[] der, KeyKind kind, PrivateKeyInfo key, boolean checked) {
        this.label = label;
        this.der = der;
        this.kind = kind;
        this.key = key;
        this.checked = checked;
    }

    /**
     * Reads the first private key of a PEM text, in PKCS#8, PKCS#1, SEC 1, or OpenSSL's form for DSA (REST contract,
     * section "Create, update, partial update").
     *
     * @throws CertkpException of kind INVALID when there is none that can be read, or it is encrypted
     */
    public static PemPrivateKey parse(String pem) {
        try {
            PemPrivateKey read = read(pem);
            return new PemPrivateKey(read.label, read.der, read.kind, read.kind.check(read.key), true);
        } catch (GeneralSecurityException | IOException | RuntimeException | StackOverflowError e) {
            throw CertkpException.invalid(List.of(Violation.of(Code.PRIVATE_KEY_UNREADABLE), Unreadable.hint(e)));
        }
    }

    /** A key that certkp made or has parsed before: its numbers are not checked again until they are computed with. */
    public static PemPrivateKey restore(String pem) {
        try {
            return read(pem);
        } catch (IOException e) {
            throw new IllegalStateException("What certkp has written it can read.", e);
        }
    }

    private static PemPrivateKey read(String pem) throws IOException {
        requireNonNull(pem, "pem is null");
        PemBlock block = PemReader.read(pem).stream()
                .filter(candidate -> candidate.label().endsWith(ANY_PRIVATE_KEY))
                .findFirst()
                .orElseThrow();
        Form form = FORMS.get(block.label());
        if (form == null) {
            throw new Unreadable(Code.LABEL_UNKNOWN, block.label());
        }
        byte[] der = block.decode(MAX_BYTES);
        PrivateKeyInfo key = form.toPkcs8(Der.requireOne(der));
        byte[] readable = KeyForm.readable(block.label(), der);
        return new PemPrivateKey(block.label(), readable, KeyKind.of(key.getPrivateKeyAlgorithm()), key, false);
    }

    /** The key in canonical PEM, bytes and label as given unless {@link KeyForm} rewrote it: LF, 64 columns, no line end after the last line. */
    public String pem() {
        return PemBlock.encode(label, der);
    }

    /** The kind of the key. */
    public KeyType keyType() {
        return kind.type();
    }

    /** Whether the key is the leaf's, proved by using both. A key that names another public key as its own is not. */
    public boolean belongsTo(CertificateChain chain) {
        requireNonNull(chain, "chain is null");
        if (keyType() != chain.keyType()) {
            return false;
        }
        SubjectPublicKeyInfo publicKey = chain.publicKey();
        try {
            Optional<PrivateKeyInfo> naming = kind.naming(publicKey, checked ? key : kind.check(key));
            return naming.isPresent()
                    && KeyProof.holds(
                            keyType(), publicKey.getEncoded(), naming.get().getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("What was checked can be computed with.", e);
        }
    }

    @Override
    public String toString() {
        return "PemPrivateKey[" + keyType() + "]";
    }
}
