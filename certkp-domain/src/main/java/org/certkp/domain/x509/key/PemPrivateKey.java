package org.certkp.domain.x509.key;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
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
import org.certkp.domain.x509.asn1.Der;
import org.certkp.domain.x509.asn1.Unreadable;
import org.certkp.domain.x509.pem.PemBlock;
import org.certkp.domain.x509.pem.PemContent;
import org.certkp.domain.x509.pem.PemText;
import org.certkp.domain.x509.pem.Verbatim;

/** An unencrypted private key. It is never printed. */
public final class PemPrivateKey {

    /** RSA 16384 takes some 9 KiB. */
    private static final int MAX_BYTES = 32 * 1024;

    /** A text that has more than one was made for servers that take a key of each algorithm. */
    private static final int MAX_KEYS = 8;

    /** The forms that are read; each becomes PKCS#8, in which its codec checks it. */
    private static final Map<PemContent, Form> FORMS = Map.of(
            PemContent.PKCS8_KEY,
            Pkcs8::read,
            PemContent.RSA_KEY,
            der -> new PrivateKeyInfo(RsaCodec.PLAIN, RSAPrivateKey.getInstance(der)),
            PemContent.EC_KEY,
            der -> EcCodec.ofSec1(ECPrivateKey.getInstance(der)),
            PemContent.DSA_KEY,
            der -> DsaCodec.ofTraditional(ASN1Sequence.getInstance(der)));

    private interface Form {
        PrivateKeyInfo toPkcs8(byte[] der) throws IOException;
    }

    private final String pem;
    private final KeyCodec codec;
    private final PrivateKeyInfo key;
    private final boolean checked;

    /** Further keys of the same text, each with a text of its own. */
    private final List<PemPrivateKey> others;

    private PemPrivateKey(String pem, KeyCodec codec, PrivateKeyInfo key, boolean checked, List<PemPrivateKey> others) {
        this.pem = pem;
        this.codec = codec;
        this.key = key;
        this.checked = checked;
        this.others = others;
    }

    /**
     * Reads the private keys of a text, in PKCS#8, PKCS#1, SEC 1, or OpenSSL's form for DSA (CONTRACT.md, section
     * "Create, update, partial update"). Of several the first is meant, unless another one belongs to the certificate.
     *
     * @throws CertkpException of kind INVALID when there is none that can be read, or it is encrypted
     */
    public static PemPrivateKey parse(String text) {
        requireNonNull(text, "text is null");
        try {
            List<PemPrivateKey> read = readAll(PemText.read(text, PemContent.PKCS8_KEY));
            PemPrivateKey first = read.get(0);
            return new PemPrivateKey(first.pem, first.codec, first.key, true, read.subList(1, read.size()));
        } catch (RuntimeException | StackOverflowError e) {
            throw CertkpException.invalid(List.of(Violation.of(Code.PRIVATE_KEY_UNREADABLE), Unreadable.hint(e)));
        }
    }

    /** A key that certkp made or has parsed before: its numbers are not checked again until they are computed with. */
    public static PemPrivateKey restore(String pem) {
        requireNonNull(pem, "pem is null");
        try {
            PemText text = PemText.read(pem, PemContent.PKCS8_KEY);
            PemPrivateKey read = read(text, keys(text).get(0), true);
            return new PemPrivateKey(pem, read.codec, read.key, false, List.of());
        } catch (IOException e) {
            throw new IllegalStateException("What certkp has written it can read.", e);
        }
    }

    private static List<PemPrivateKey> readAll(PemText text) {
        List<PemBlock> blocks = keys(text);
        if (blocks.isEmpty()) {
            throw PemContent.mistaken(text.blocks(), PemContent.PKCS8_KEY);
        }
        if (blocks.size() > MAX_KEYS) {
            throw new Unreadable(Code.TOO_MANY_KEYS, MAX_KEYS);
        }
        List<PemPrivateKey> keys = new ArrayList<>();
        for (PemBlock block : blocks) {
            keys.add(checked(text, block, blocks.size() == 1));
        }
        return keys;
    }

    private static List<PemBlock> keys(PemText text) {
        return text.blocks().stream()
                .filter(block -> PemContent.labelled(block.label())
                        .filter(PemContent.PRIVATE_KEYS::contains)
                        .isPresent())
                .toList();
    }

    private static PemPrivateKey checked(PemText text, PemBlock block, boolean only) {
        try {
            PemPrivateKey read = read(text, block, only);
            return new PemPrivateKey(read.pem, read.codec, read.codec.check(read.key), true, List.of());
        } catch (GeneralSecurityException | IOException e) {
            throw new Unreadable(Unreadable.hint(e));
        }
    }

    /** The bytes tell the form, whatever the label says: OpenSSL reads PKCS#8 as RSA PRIVATE KEY, and the reverse. */
    private static PemPrivateKey read(PemText text, PemBlock block, boolean only) throws IOException {
        byte[] given = block.decode(MAX_BYTES, Code.KEY_TOO_LONG);
        PemContent form = PemContent.of(Der.requireOne(given)).orElseThrow();
        if (!FORMS.containsKey(form)) {
            throw form.mistakenFor(PemContent.PKCS8_KEY);
        }
        PrivateKeyInfo key = FORMS.get(form).toPkcs8(given);
        byte[] der = KeyForm.readable(form.label(), given);
        String canonical = PemBlock.encode(form.label(), der);
        boolean same = only
                && block.label().equals(form.label())
                && (text.given().equals(canonical) || block.isExactly(der) && Verbatim.ofKey(text, block));
        return new PemPrivateKey(
                same ? text.given() : canonical, KeyCodec.of(key.getPrivateKeyAlgorithm()), key, false, List.of());
    }

    /**
     * The text of the key as it came, trimmed, where {@link Verbatim} allows it, no other key is in it, and {@link KeyForm}
     * has nothing to rewrite; else in canonical PEM: LF, 64 columns, no line end after the last line.
     */
    public String pem() {
        return pem;
    }

    /** The type of the key. */
    public KeyType keyType() {
        return codec.type();
    }

    /** This key, and further ones of the same text. */
    public List<PemPrivateKey> candidates() {
        List<PemPrivateKey> candidates = new ArrayList<>();
        candidates.add(this);
        candidates.addAll(others);
        return candidates;
    }

    /**
     * Whether a public key is this key's, proved by using both. A key that names another public key as its own is not.
     *
     * @param publicKey as {@link KeyCodec} has checked it
     */
    public boolean belongsTo(SubjectPublicKeyInfo publicKey) {
        if (keyType() != KeyCodec.of(publicKey.getAlgorithm()).type()) {
            return false;
        }
        try {
            Optional<PrivateKeyInfo> naming = codec.naming(publicKey, checked ? key : codec.check(key));
            return naming.isPresent()
                    && KeyProof.holds(
                            codec, publicKey.getEncoded(), naming.get().getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("What was checked can be computed with.", e);
        }
    }

    @Override
    public String toString() {
        return "PemPrivateKey[" + keyType() + "]";
    }
}
