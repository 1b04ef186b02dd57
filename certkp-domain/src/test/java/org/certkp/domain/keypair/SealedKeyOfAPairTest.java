package org.certkp.domain.keypair;

import static org.certkp.domain.keypair.ServiceFixture.ANYONE;
import static org.certkp.domain.keypair.ServiceFixture.data;
import static org.certkp.domain.keypair.ServiceFixture.refused;
import static org.certkp.domain.keypair.ServiceFixture.renaming;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException.Kind;
import org.certkp.domain.failure.Field;
import org.certkp.domain.x509.certificate.Validity;
import org.certkp.domain.x509.issuance.CertificateTemplate;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.certkp.domain.x509.name.SubjectAlternativeNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the service seals the key of a pair, and when it opens it. */
class SealedKeyOfAPairTest {

    private static final GeneratedKey KEY =
            new GeneratedKey(KeyAlgorithm.ECDSA, KeyGeneration.generate(KeyAlgorithm.ECDSA));
    private static final SelfSigned FIRST = issued("first");
    private static final SelfSigned RENEWED = issued("renewed");

    private final ServiceFixture fixture = new ServiceFixture();
    private UUID id;

    private static SelfSigned issued(String name) {
        Validity validity = new Validity(Pems.NOW, Pems.NOW.plusSeconds(60));
        return SelfSigned.of(new CertificateTemplate(name, "certkp", SubjectAlternativeNames.NONE, validity), KEY);
    }

    @BeforeEach
    void importOne() {
        id = fixture.service.importPair(ANYONE, data("n", FIRST)).id();
    }

    private CertificateKeyPairSummary update(CertificateKeyPairData data) {
        return fixture.service.update(ANYONE, id, data, ExpectedVersion.ANY);
    }

    private static CertificateKeyPairData certificate(String pem) {
        return new CertificateKeyPairData(Field.absent(), Field.of(pem), Field.absent());
    }

    private void assertVault(int sealed, int opened) {
        assertEquals(List.of(sealed, opened), List.of(fixture.vault.seals(), fixture.vault.opened()));
    }

    @Test
    void renamingReadingAndListing_leaveTheSeal() {
        update(renaming("m"));
        fixture.service.retrieve(ANYONE, id);
        fixture.service.viewCertificate(ANYONE, id);
        fixture.service.export(ANYONE, List.of(id), false);
        fixture.service.list(ANYONE, PairQuery.all());
        assertVault(1, 0);
    }

    @Test
    void aRenewedCertificate_isFoundByItsPublicKey() {
        String chain =
                Pems.ONE.certificate().pem() + "\n" + RENEWED.certificate().pem();
        assertEquals(
                RENEWED.certificate().fingerprintSha256(),
                update(certificate(chain)).fingerprintSha256());
        refused(Kind.INVALID, () -> update(certificate(Pems.ONE.certificate().pem())));
        assertVault(1, 0);
        assertEquals(FIRST.key().pem(), fixture.storedKey(id));
    }

    @Test
    void aPreview_comparesPublicKeys() {
        PairInspectionService inspection = new PairInspectionService(fixture.pairs, fixture.pairs);
        String chain =
                Pems.ONE.certificate().pem() + "\n" + RENEWED.certificate().pem();
        PairPreview preview = inspection.preview(ANYONE, Optional.of(id), certificate(chain));
        assertEquals(Optional.of(true), preview.keyBelongs());
        assertEquals(2, preview.position());
        assertVault(1, 0);
    }

    @Test
    void theSameKey_keepsItsSeal() {
        Optional<?> before = fixture.pairs.get(id).key();
        assertEquals(1, update(data("n", RENEWED)).version());
        assertEquals(before, fixture.pairs.get(id).key());
        assertVault(1, 1);
    }

    @Test
    void theSameKeyInAnotherText_isSealedAnew() {
        String text = "# mine\n" + FIRST.key().pem();
        assertEquals(
                1,
                update(new CertificateKeyPairData(Field.absent(), Field.absent(), Field.of(text)))
                        .version());
        assertEquals(text, fixture.service.viewPrivateKey(ANYONE, id).pem());
    }

    @Test
    void anotherKey_isSealedWithoutOpeningTheStoredOne() {
        update(data("n", Pems.ONE));
        assertVault(2, 0);
        assertEquals(Pems.ONE.key().pem(), fixture.storedKey(id));
    }

    @Test
    void viewAndExport_openIt() {
        assertEquals(
                FIRST.key().pem(), fixture.service.viewPrivateKey(ANYONE, id).pem());
        assertVault(1, 1);
        fixture.service.export(ANYONE, List.of(id), true);
        assertVault(1, 2);
    }
}
