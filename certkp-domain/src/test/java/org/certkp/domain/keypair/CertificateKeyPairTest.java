package org.certkp.domain.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.vault.ShiftingVault;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.junit.jupiter.api.Test;

class CertificateKeyPairTest {

    private static final UUID ID = UUID.fromString("6f2c1f0e-8a3b-4a7e-9a55-0d8b6b1f7f10");
    private static final ShiftingVault VAULT = new ShiftingVault();
    private static final Field<String> NAME = Field.of("n");
    private static final Field<String> NO_NAME = Field.absent();
    private static final Field<CertificateChain> NO_CERTIFICATES = Field.absent();
    private static final Field<Optional<PemPrivateKey>> NO_KEY = Field.absent();
    private static final Field<Optional<PemPrivateKey>> EMPTY_KEY = Field.of(Optional.empty());
    private static final List<Violation> KEY_MISMATCH = List.of(Violation.of(Code.PRIVATE_KEY_FOREIGN));
    private static final List<Violation> CERTIFICATE_MISMATCH = List.of(Violation.of(Code.CERTIFICATE_FOREIGN));

    private static Field<CertificateChain> certificates(SelfSigned pair) {
        return Field.of(pair.certificate());
    }

    private static Field<Optional<PemPrivateKey>> key(SelfSigned pair) {
        return Field.of(Optional.of(pair.key()));
    }

    private static Optional<String> keyOf(CertificateKeyPair pair) {
        return pair.key().map(key -> VAULT.open(key.content()));
    }

    private static CertificateKeyPair withKey() {
        return CertificateKeyPair.create(ID, NAME, certificates(Pems.ONE), key(Pems.ONE), VAULT);
    }

    private static CertificateKeyPair withoutKey() {
        return CertificateKeyPair.create(ID, NAME, certificates(Pems.ONE), NO_KEY, VAULT);
    }

    private static Map<String, List<Violation>> errors(Supplier<CertificateKeyPair> attempt) {
        CertkpException refused = assertThrows(CertkpException.class, attempt::get);
        assertEquals(CertkpException.Kind.INVALID, refused.kind());
        return refused.fieldErrors();
    }

    @Test
    void create_takesACertificateWithItsKey() {
        CertificateKeyPair pair = withKey();
        assertEquals(ID, pair.id());
        assertEquals("n", pair.name());
        assertSame(Pems.ONE.certificate(), pair.certificates());
        assertEquals(Optional.of(Pems.ONE.key().pem()), keyOf(pair));
        assertEquals(KeyType.ED25519, pair.key().orElseThrow().type());
        assertEquals(Optional.empty(), pair.managed());
        assertEquals(0, pair.version());
    }

    @Test
    void create_takesACertificateAlone() {
        assertEquals(Optional.empty(), withoutKey().key());
        assertEquals(
                Optional.empty(),
                CertificateKeyPair.create(ID, NAME, certificates(Pems.ONE), EMPTY_KEY, VAULT)
                        .key());
    }

    @Test
    void create_refusesAKeyThatDoesNotBelong() {
        assertEquals(
                Map.of("key_data", KEY_MISMATCH),
                errors(() -> CertificateKeyPair.create(ID, NAME, certificates(Pems.ONE), key(Pems.TWO), VAULT)));
    }

    @Test
    void create_reportsAllFieldsTogether() {
        assertEquals(
                Map.of(
                        "name",
                        List.of(Violation.of(Code.BLANK)),
                        "certificate_data",
                        List.of(Violation.of(Code.REQUIRED)),
                        "key_data",
                        List.of(Violation.of(Code.NULL))),
                errors(() -> CertificateKeyPair.create(
                        ID,
                        Field.rejected(Code.BLANK),
                        Field.rejected(Code.REQUIRED),
                        Field.rejected(Code.NULL),
                        VAULT)));
        assertEquals(
                Map.of("name", List.of(Violation.of(Code.BLANK)), "key_data", KEY_MISMATCH),
                errors(() -> CertificateKeyPair.create(
                        ID, Field.rejected(Code.BLANK), certificates(Pems.ONE), key(Pems.TWO), VAULT)));
    }

    @Test
    void create_doesNotJudgeAKeyWithoutACertificate() {
        assertEquals(
                Map.of("certificate_data", List.of(Violation.of(Code.REQUIRED))),
                errors(() -> CertificateKeyPair.create(ID, NAME, Field.rejected(Code.REQUIRED), key(Pems.TWO), VAULT)));
    }

    @Test
    void with_nothing_changesNothing() {
        CertificateKeyPair pair = withKey();
        assertTrue(pair.sameContent(pair.with(NO_NAME, NO_CERTIFICATES, NO_KEY, VAULT)));
    }

    @Test
    void with_aName_keepsTheRest() {
        CertificateKeyPair pair = withKey();
        CertificateKeyPair renamed = pair.with(Field.of("m"), NO_CERTIFICATES, NO_KEY, VAULT);
        assertEquals("m", renamed.name());
        assertEquals(pair.key(), renamed.key());
        assertFalse(renamed.sameContent(pair));
    }

    @Test
    void with_keepsIdManagerAndVersion() {
        CertificateKeyPair stored = CertificateKeyPair.restore(
                ID, "n", Pems.ONE.certificate(), Optional.empty(), Optional.of("certkp/x"), 7);
        CertificateKeyPair changed = stored.with(Field.of("m"), NO_CERTIFICATES, NO_KEY, VAULT);
        assertEquals(ID, changed.id());
        assertEquals(Optional.of("certkp/x"), changed.managed());
        assertEquals(7, changed.version());
    }

    @Test
    void with_anotherCertificate_fitsAPairWithoutAKey() {
        CertificateKeyPair changed = withoutKey().with(NO_NAME, certificates(Pems.TWO), NO_KEY, VAULT);
        assertSame(Pems.TWO.certificate(), changed.certificates());
    }

    @Test
    void with_theSameCertificate_keepsTheKey() {
        CertificateKeyPair changed = withKey().with(NO_NAME, certificates(Pems.ONE), NO_KEY, VAULT);
        assertEquals(Optional.of(Pems.ONE.key().pem()), keyOf(changed));
    }

    @Test
    void with_anotherCertificate_isRefusedWhileItsKeyIsNotSent() {
        assertEquals(Map.of("certificate_data", CERTIFICATE_MISMATCH), errors(() -> withKey()
                .with(NO_NAME, certificates(Pems.TWO), NO_KEY, VAULT)));
    }

    @Test
    void with_anotherCertificateAndAnEmptyKey_removesTheKey() {
        CertificateKeyPair changed = withKey().with(NO_NAME, certificates(Pems.TWO), EMPTY_KEY, VAULT);
        assertEquals(Optional.empty(), changed.key());
    }

    @Test
    void with_anotherCertificateAndItsKey_takesBoth() {
        CertificateKeyPair changed = withKey().with(NO_NAME, certificates(Pems.TWO), key(Pems.TWO), VAULT);
        assertEquals(Optional.of(Pems.TWO.key().pem()), keyOf(changed));
        assertSame(Pems.TWO.certificate(), changed.certificates());
    }

    @Test
    void with_aKey_provesItAgainstTheStoredCertificate() {
        assertEquals(
                Optional.of(Pems.ONE.key().pem()),
                keyOf(withoutKey().with(NO_NAME, NO_CERTIFICATES, key(Pems.ONE), VAULT)));
        assertEquals(Map.of("key_data", KEY_MISMATCH), errors(() -> withoutKey()
                .with(NO_NAME, NO_CERTIFICATES, key(Pems.TWO), VAULT)));
    }

    @Test
    void with_anEmptyKey_removesTheKey() {
        assertEquals(
                Optional.empty(),
                withKey().with(NO_NAME, NO_CERTIFICATES, EMPTY_KEY, VAULT).key());
    }

    @Test
    void with_aRejectedKey_doesNotBlameTheCertificate() {
        assertEquals(Map.of("key_data", List.of(Violation.of(Code.NULL))), errors(() -> withKey()
                .with(NO_NAME, certificates(Pems.TWO), Field.rejected(Code.NULL), VAULT)));
    }

    @Test
    void with_reportsAllFieldsTogether() {
        assertEquals(
                Map.of("name", List.of(Violation.of(Code.BLANK)), "certificate_data", CERTIFICATE_MISMATCH),
                errors(() -> withKey().with(Field.rejected(Code.BLANK), certificates(Pems.TWO), NO_KEY, VAULT)));
    }

    @Test
    void summary_saysWhatIsStored() {
        CertificateKeyPairSummary summary = withKey().summary();
        assertEquals(Pems.ONE.certificate().fingerprintSha256(), summary.fingerprintSha256());
        assertEquals(Pems.ONE.certificate().fingerprintSha1(), summary.fingerprintSha1());
        assertEquals(Pems.NOW.plusSeconds(864_000), summary.certExpiry());
        assertEquals("OU=Self-signed,O=certkp,CN=one", summary.certSubject());
        assertEquals(KeyType.ED25519, summary.keyType());
        assertEquals(Optional.of(KeyType.ED25519), summary.privateKeyType());
        assertEquals(Optional.empty(), withoutKey().summary().privateKeyType());
        assertEquals(0, summary.version());
        assertEquals(3, withKey().atVersion(3).summary().version());
    }

    @Test
    void toString_hasNoPem() {
        assertEquals("CertificateKeyPair[" + ID + ", n]", withKey().toString());
    }

    @Test
    void newNames_haveNoControlCharacter() {
        Field<String> name = Field.of("line\nend");
        Map<String, List<Violation>> refused = Map.of("name", List.of(Violation.of(Code.CONTROL_CHARACTER, "U+000A")));
        assertEquals(
                refused,
                errors(() -> CertificateKeyPair.create(ID, name, certificates(Pems.ONE), key(Pems.ONE), VAULT)));
        assertEquals(refused, errors(() -> withKey().with(name, NO_CERTIFICATES, NO_KEY, VAULT)));
        assertThrows(CertkpException.class, () -> CertificateKeyPair.generated(ID, "line\nend", Pems.ONE, VAULT));
    }

    /** It was stored before there was a rule; its certificate must still be renewed. */
    @Test
    void storedNames_mayStayAsTheyAre() {
        CertificateKeyPair stored = CertificateKeyPair.restore(
                ID, "line\nend", Pems.ONE.certificate(), Optional.empty(), Optional.empty(), 1);
        assertEquals(
                "line\nend",
                stored.with(Field.of("line\nend"), NO_CERTIFICATES, key(Pems.ONE), VAULT)
                        .name());
        assertEquals(
                "line\nend",
                stored.with(NO_NAME, NO_CERTIFICATES, key(Pems.ONE), VAULT).name());
    }
}
