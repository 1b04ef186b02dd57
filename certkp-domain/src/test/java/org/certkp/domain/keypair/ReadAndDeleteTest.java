package org.certkp.domain.keypair;

import static org.certkp.domain.keypair.ServiceFixture.ANYONE;
import static org.certkp.domain.keypair.ServiceFixture.allBut;
import static org.certkp.domain.keypair.ServiceFixture.only;
import static org.certkp.domain.keypair.ServiceFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.audit.Subject;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.CertkpException.Kind;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadAndDeleteTest {

    private final ServiceFixture fixture = new ServiceFixture();
    private final CertificateKeyPairService service = fixture.service;
    private UUID id;

    @BeforeEach
    void importOne() {
        id = service.importPair(ANYONE, ServiceFixture.data("n", Pems.ONE)).id();
        fixture.trail.clear();
    }

    private void assertRecorded(String actor, String address, Action action, Outcome outcome) {
        assertEquals(
                List.of(new AuditEntry(Pems.NOW, actor, address, action, Subject.pair(id, "n"), outcome)),
                fixture.trail);
    }

    @Test
    void viewCertificate_isRecordedAndNeedsItsOwnPermission() {
        refused(Kind.FORBIDDEN, () -> service.viewCertificate(allBut(Permission.VIEW_CERTIFICATE), id));
        assertEquals(List.of(), fixture.trail);
        PemDocument document = service.viewCertificate(only(Permission.VIEW_CERTIFICATE), id);
        assertEquals(new PemDocument("n", Pems.ONE.certificate().pem()), document);
        assertRecorded("bob", "192.0.2.8", Action.VIEW_CERTIFICATE, Outcome.SUCCESS);
    }

    @Test
    void viewPrivateKey_isRecordedAndNeedsItsOwnPermission() {
        refused(Kind.FORBIDDEN, () -> service.viewPrivateKey(allBut(Permission.VIEW_PRIVATE_KEY), id));
        assertEquals(List.of(), fixture.trail);
        PemDocument document = service.viewPrivateKey(only(Permission.VIEW_PRIVATE_KEY), id);
        assertEquals(Pems.ONE.key().pem(), document.pem());
        assertEquals("PemDocument[n]", document.toString());
        assertRecorded("bob", "192.0.2.8", Action.VIEW_PRIVATE_KEY, Outcome.SUCCESS);
    }

    @Test
    void viewPrivateKey_withoutAKey_isRecordedAsAbsent() {
        service.update(
                ANYONE,
                id,
                new CertificateKeyPairData(Field.absent(), Field.absent(), Field.of("")),
                ExpectedVersion.ANY);
        fixture.trail.clear();
        assertEquals("", service.viewPrivateKey(ANYONE, id).pem());
        assertRecorded("alice", "192.0.2.7", Action.VIEW_PRIVATE_KEY, Outcome.ABSENT);
    }

    @Test
    void retrieveListAndUsedBy_needThePermissionToView() {
        refused(Kind.FORBIDDEN, () -> service.retrieve(allBut(Permission.VIEW), id));
        refused(Kind.FORBIDDEN, () -> service.list(allBut(Permission.VIEW), PairQuery.all()));
        refused(Kind.FORBIDDEN, () -> service.usedBy(allBut(Permission.VIEW), id));
        assertEquals("n", service.retrieve(only(Permission.VIEW), id).name());
        assertEquals(
                1,
                service.list(only(Permission.VIEW), PairQuery.all())
                        .orElseThrow()
                        .count());
        assertEquals(List.of(), service.usedBy(only(Permission.VIEW), id));
        assertEquals(List.of(), fixture.trail);
    }

    @Test
    void unknownPair_isNotFoundAndLeavesNoEntry() {
        UUID unknown = UUID.randomUUID();
        refused(Kind.NOT_FOUND, () -> service.retrieve(ANYONE, unknown));
        refused(Kind.NOT_FOUND, () -> service.usedBy(ANYONE, unknown));
        refused(Kind.NOT_FOUND, () -> service.viewCertificate(ANYONE, unknown));
        refused(Kind.NOT_FOUND, () -> service.viewPrivateKey(ANYONE, unknown));
        CertkpException refused = assertThrows(
                CertkpException.class, () -> service.delete(ANYONE, List.of(unknown), ExpectedVersion.ANY));
        assertEquals(List.of(Violation.of(Code.PAIR_NOT_FOUND)), refused.violations());
        assertEquals(List.of(), fixture.trail);
    }

    @Test
    void delete_removesAndRecords() {
        service.delete(only(Permission.DELETE), List.of(id), ExpectedVersion.ANY);
        assertEquals(0, fixture.pairs.size());
        assertRecorded("bob", "192.0.2.8", Action.DELETE, Outcome.SUCCESS);
    }

    @Test
    void delete_ofMany_removesAndRecordsEachOnce() {
        UUID other =
                service.importPair(ANYONE, ServiceFixture.data("m", Pems.TWO)).id();
        fixture.trail.clear();
        service.delete(ANYONE, List.of(id, other, id), ExpectedVersion.ANY);
        assertEquals(0, fixture.pairs.size());
        assertEquals(
                Set.of("n", "m"),
                fixture.trail.stream().map(entry -> entry.subject().name()).collect(Collectors.toSet()));
        assertEquals(2, fixture.trail.size());
        service.delete(ANYONE, List.of(), ExpectedVersion.ANY);
        assertEquals(2, fixture.trail.size());
    }

    @Test
    void delete_ofManyOfWhichOneIsGone_isNotFound() {
        refused(Kind.NOT_FOUND, () -> {
            service.delete(ANYONE, List.of(id, UUID.randomUUID()), ExpectedVersion.ANY);
            return id;
        });
    }

    @Test
    void delete_refusesAnotherVersionThanTheExpectedOne() {
        assertEquals(
                Kind.STALE,
                assertThrows(CertkpException.class, () -> service.delete(ANYONE, List.of(id), ExpectedVersion.of(1)))
                        .kind());
        assertEquals(List.of(), fixture.trail);
        service.delete(ANYONE, List.of(id), ExpectedVersion.of(0));
        assertEquals(0, fixture.pairs.size());
    }

    @Test
    void delete_needsItsPermission() {
        assertThrows(
                CertkpException.class,
                () -> service.delete(allBut(Permission.DELETE), List.of(id), ExpectedVersion.ANY));
        assertEquals(1, fixture.pairs.size());
        assertEquals(List.of(), fixture.trail);
    }
}
