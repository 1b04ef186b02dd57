package org.certkp.domain.keypair;

import static org.certkp.domain.keypair.ServiceFixture.ANYONE;
import static org.certkp.domain.keypair.ServiceFixture.allBut;
import static org.certkp.domain.keypair.ServiceFixture.data;
import static org.certkp.domain.keypair.ServiceFixture.only;
import static org.certkp.domain.keypair.ServiceFixture.refused;
import static org.certkp.domain.keypair.ServiceFixture.renaming;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException.Kind;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.x509.details.CertificateReading;
import org.certkp.domain.x509.key.KeyType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairInspectionServiceTest {

    private static final Field<String> ABSENT = Field.absent();
    private static final Field<String> ONE = Field.of(Pems.ONE.certificate().pem());
    private static final Field<String> ONES_KEY = Field.of(Pems.ONE.key().pem());
    private static final Field<String> TWO = Field.of(Pems.TWO.certificate().pem());
    private static final Field<String> TWOS_KEY = Field.of(Pems.TWO.key().pem());
    private static final Optional<Optional<KeyType>> ED25519 = Optional.of(Optional.of(KeyType.ED25519));

    private final ServiceFixture fixture = new ServiceFixture();
    private final PairInspectionService service = new PairInspectionService(fixture.pairs, fixture.pairs);
    private UUID id;

    @BeforeEach
    void importOne() {
        id = fixture.service.importPair(ANYONE, data("n", Pems.ONE)).id();
        fixture.trail.clear();
    }

    @AfterEach
    void nothingWasWritten() {
        assertEquals(List.of(), fixture.trail);
        assertEquals(1, fixture.pairs.size());
        assertEquals(0, fixture.pairs.get(id).version());
    }

    private PairPreview importing(Field<String> certificate, Field<String> key) {
        return service.preview(ANYONE, Optional.empty(), new CertificateKeyPairData(ABSENT, certificate, key));
    }

    private PairPreview updating(Field<String> certificate, Field<String> key) {
        return service.preview(ANYONE, Optional.of(id), new CertificateKeyPairData(ABSENT, certificate, key));
    }

    @Test
    void details_sayWhatIsStored() {
        PairDetails details = service.details(only(Permission.VIEW_CERTIFICATE), id);
        assertEquals(fixture.pairs.getSummary(id), details.summary());
        assertEquals(CertificateReading.details(Pems.ONE.certificate()), details.chain());
        assertFalse(details.toString().contains("BEGIN"));
    }

    @Test
    void details_needTheirPermissionAndAPair() {
        refused(Kind.FORBIDDEN, () -> service.details(allBut(Permission.VIEW_CERTIFICATE), id));
        refused(Kind.NOT_FOUND, () -> service.details(ANYONE, UUID.randomUUID()));
    }

    @Test
    void preview_ofAnImport_comparesWhatIsGiven() {
        PairPreview fitting = importing(ONE, ONES_KEY);
        assertEquals(
                Optional.of(CertificateReading.details(Pems.ONE.certificate())),
                fitting.chain().value());
        assertEquals(ED25519, fitting.key().value());
        assertEquals(Optional.of(true), fitting.keyBelongs());
        assertEquals(Optional.of(false), importing(ONE, TWOS_KEY).keyBelongs());
    }

    @Test
    void preview_ofAnImport_hasNothingToCompareWithoutBoth() {
        assertEquals(Optional.empty(), importing(ONE, Field.of("")).keyBelongs());
        assertEquals(
                Optional.of(Optional.empty()),
                importing(ONE, Field.of("")).key().value());
        assertEquals(Optional.empty(), importing(ONE, ABSENT).keyBelongs());
        assertEquals("absent", importing(ONE, ABSENT).key().toString());
        assertEquals(Optional.empty(), importing(ABSENT, ONES_KEY).keyBelongs());
        assertEquals("absent", importing(ABSENT, ONES_KEY).chain().toString());
    }

    @Test
    void preview_rejectsInTheWordsOfAnImport() {
        PairPreview preview = importing(Field.of("x"), Field.of("y"));
        assertEquals(
                Code.CERTIFICATE_UNREADABLE, preview.chain().rejection().get(0).code());
        assertEquals(
                Code.PRIVATE_KEY_UNREADABLE, preview.key().rejection().get(0).code());
        assertEquals(Optional.empty(), preview.keyBelongs());
        assertEquals(
                List.of(Violation.of(Code.REQUIRED)),
                importing(Field.rejected(Code.REQUIRED), ABSENT).chain().rejection());
    }

    @Test
    void preview_ofAnUpdate_takesWhatIsAbsentFromTheStoredPair() {
        PairPreview unchanged = updating(ABSENT, ABSENT);
        assertEquals(
                Optional.of(CertificateReading.details(Pems.ONE.certificate())),
                unchanged.chain().value());
        assertEquals(ED25519, unchanged.key().value());
        assertEquals(Optional.of(true), unchanged.keyBelongs());
        assertEquals(Optional.of(false), updating(TWO, ABSENT).keyBelongs());
        assertEquals(Optional.of(false), updating(ABSENT, TWOS_KEY).keyBelongs());
        assertEquals(Optional.of(true), updating(TWO, TWOS_KEY).keyBelongs());
    }

    @Test
    void preview_ofAnUpdate_removesTheKeyThatIsEmpty() {
        PairPreview preview = updating(TWO, Field.of(""));
        assertEquals(Optional.of(Optional.empty()), preview.key().value());
        assertEquals(Optional.empty(), preview.keyBelongs());
    }

    @Test
    void preview_ofAnUpdate_doesNotCompareWhatIsRejectedWithWhatIsStored() {
        assertEquals(Optional.empty(), updating(Field.of("x"), ABSENT).keyBelongs());
        assertEquals(Optional.empty(), updating(ABSENT, Field.of("y")).keyBelongs());
    }

    @Test
    void preview_needsThePermissionOfWhatItPreviews() {
        CertificateKeyPairData data = renaming("m");
        refused(Kind.FORBIDDEN, () -> service.preview(allBut(Permission.ADD), Optional.empty(), data));
        refused(Kind.FORBIDDEN, () -> service.preview(allBut(Permission.CHANGE), Optional.of(id), data));
        refused(Kind.NOT_FOUND, () -> service.preview(ANYONE, Optional.of(UUID.randomUUID()), data));
        service.preview(only(Permission.ADD), Optional.empty(), data);
        service.preview(only(Permission.CHANGE), Optional.of(id), data);
    }
}
