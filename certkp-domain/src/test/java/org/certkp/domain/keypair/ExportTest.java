package org.certkp.domain.keypair;

import static org.certkp.domain.keypair.ServiceFixture.ANYONE;
import static org.certkp.domain.keypair.ServiceFixture.allBut;
import static org.certkp.domain.keypair.ServiceFixture.data;
import static org.certkp.domain.keypair.ServiceFixture.only;
import static org.certkp.domain.keypair.ServiceFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.audit.Subject;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException.Kind;
import org.certkp.domain.failure.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static final PemDocument CERTIFICATE =
            new PemDocument("one", Pems.ONE.certificate().pem());
    private static final PemDocument KEY = new PemDocument("one", Pems.ONE.key().pem());
    private static final PemDocument BARE =
            new PemDocument("bare", Pems.TWO.certificate().pem());

    private final ServiceFixture fixture = new ServiceFixture();
    private final CertificateKeyPairService service = fixture.service;
    private UUID one;
    private UUID bare;

    @BeforeEach
    void importTwo() {
        one = service.importPair(ANYONE, data("one", Pems.ONE)).id();
        Field<String> certificate = Field.of(Pems.TWO.certificate().pem());
        bare = service.importPair(ANYONE, new CertificateKeyPairData(Field.of("bare"), certificate, Field.absent()))
                .id();
        fixture.trail.clear();
    }

    private static AuditEntry entry(Action action, UUID id, String name, Outcome outcome) {
        return new AuditEntry(Pems.NOW, "alice", "192.0.2.7", action, Subject.pair(id, name), outcome);
    }

    @Test
    void export_handsOutCertificatesInTheOrderAskedFor() {
        assertEquals(
                List.of(new ExportedPair(BARE, Optional.empty()), new ExportedPair(CERTIFICATE, Optional.empty())),
                service.export(ANYONE, List.of(bare, one, bare), false));
        assertEquals(
                List.of(
                        entry(Action.VIEW_CERTIFICATE, bare, "bare", Outcome.SUCCESS),
                        entry(Action.VIEW_CERTIFICATE, one, "one", Outcome.SUCCESS)),
                fixture.trail);
    }

    @Test
    void export_withPrivateKeys_recordsEachKeyToo() {
        assertEquals(
                List.of(new ExportedPair(CERTIFICATE, Optional.of(KEY)), new ExportedPair(BARE, Optional.empty())),
                service.export(ANYONE, List.of(one, bare), true));
        assertEquals(
                List.of(
                        entry(Action.VIEW_CERTIFICATE, one, "one", Outcome.SUCCESS),
                        entry(Action.VIEW_PRIVATE_KEY, one, "one", Outcome.SUCCESS),
                        entry(Action.VIEW_CERTIFICATE, bare, "bare", Outcome.SUCCESS),
                        entry(Action.VIEW_PRIVATE_KEY, bare, "bare", Outcome.ABSENT)),
                fixture.trail);
    }

    @Test
    void export_ofAnUnknownPair_isNotFound() {
        refused(Kind.NOT_FOUND, () -> service.export(ANYONE, List.of(UUID.randomUUID()), false));
        refused(Kind.NOT_FOUND, () -> service.export(ANYONE, List.of(UUID.randomUUID()), true));
        assertEquals(List.of(), fixture.trail);
    }

    @Test
    void export_needsThePermissionsOfWhatItHandsOut() {
        refused(Kind.FORBIDDEN, () -> service.export(allBut(Permission.VIEW_CERTIFICATE), List.of(one), false));
        refused(Kind.FORBIDDEN, () -> service.export(allBut(Permission.VIEW_CERTIFICATE), List.of(one), true));
        refused(Kind.FORBIDDEN, () -> service.export(allBut(Permission.VIEW_PRIVATE_KEY), List.of(one), true));
        assertEquals(List.of(), fixture.trail);
        assertEquals(
                1,
                service.export(only(Permission.VIEW_CERTIFICATE), List.of(one), false)
                        .size());
    }

    @Test
    void exportedPair_neverPrintsItsPem() {
        assertFalse(service.export(ANYONE, List.of(one), true).toString().contains("BEGIN"));
    }
}
