package org.certkp.domain.keypair;

import static org.certkp.domain.keypair.ServiceFixture.ANYONE;
import static org.certkp.domain.keypair.ServiceFixture.data;
import static org.certkp.domain.keypair.ServiceFixture.refused;
import static org.certkp.domain.keypair.ServiceFixture.renaming;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.audit.Subject;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException.Kind;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.Violation;
import org.junit.jupiter.api.Test;

class ImportAndUpdateTest {

    private static final Map<String, List<Violation>> TAKEN = Map.of("name", List.of(Violation.of(Code.NAME_TAKEN)));

    private final ServiceFixture fixture = new ServiceFixture();
    private final CertificateKeyPairService service = fixture.service;

    private AuditEntry lastEntry() {
        return fixture.trail.get(fixture.trail.size() - 1);
    }

    private UUID imported(String name) {
        return service.importPair(ANYONE, data(name, Pems.ONE)).id();
    }

    @Test
    void importPair_keepsThePairAndWritesToTheTrail() {
        UUID id = imported("n");
        assertEquals(Pems.ONE.key().pem(), fixture.storedKey(id));
        assertEquals(
                new AuditEntry(Pems.NOW, "alice", "192.0.2.7", Action.IMPORT, Subject.pair(id, "n"), Outcome.SUCCESS),
                lastEntry());
    }

    @Test
    void importPair_takesACertificateWithoutAKey() {
        for (Field<String> none : List.of(Field.of(""), Field.<String>absent())) {
            CertificateKeyPairData data = new CertificateKeyPairData(
                    Field.of("n" + none), Field.of(Pems.ONE.certificate().pem()), none);
            assertEquals(Optional.empty(), service.importPair(ANYONE, data).privateKeyType());
        }
    }

    @Test
    void importPair_refusesATakenName() {
        imported("n");
        assertEquals(TAKEN, refused(Kind.INVALID, () -> imported("n")).fieldErrors());
        fixture.pairs.becomeBlindToNames();
        assertEquals(TAKEN, refused(Kind.INVALID, () -> imported("n")).fieldErrors());
        assertEquals(1, fixture.trail.size());
    }

    @Test
    void importPair_reportsAllFieldsTogether() {
        imported("n");
        CertificateKeyPairData wrong = new CertificateKeyPairData(Field.of("n"), Field.of("x"), Field.of("y"));
        assertEquals(
                Map.of(
                        "name", TAKEN.get("name"),
                        "certificate_data",
                                List.of(
                                        Violation.of(Code.CERTIFICATE_UNREADABLE),
                                        Violation.of(Code.NO_BLOCK, "-----BEGIN CERTIFICATE-----")),
                        "key_data",
                                List.of(
                                        Violation.of(Code.PRIVATE_KEY_UNREADABLE),
                                        Violation.of(Code.NO_BLOCK, "-----BEGIN PRIVATE KEY-----"))),
                refused(Kind.INVALID, () -> service.importPair(ANYONE, wrong)).fieldErrors());
    }

    @Test
    void importPair_needsItsPermission() {
        refused(Kind.FORBIDDEN, () -> service.importPair(ServiceFixture.allBut(Permission.ADD), data("n", Pems.ONE)));
        assertEquals(0, fixture.pairs.size());
    }

    @Test
    void update_changesWhatIsGiven() {
        UUID id = imported("n");
        assertEquals(
                "m",
                service.update(ANYONE, id, renaming("m"), ExpectedVersion.ANY).name());
        assertEquals(Pems.ONE.key().pem(), fixture.storedKey(id));
        assertEquals(
                new AuditEntry(Pems.NOW, "alice", "192.0.2.7", Action.UPDATE, Subject.pair(id, "m"), Outcome.SUCCESS),
                lastEntry());
    }

    @Test
    void update_takesAnotherPair() {
        UUID id = imported("n");
        assertEquals(
                Pems.TWO.certificate().fingerprintSha256(),
                service.update(ANYONE, id, data("n", Pems.TWO), ExpectedVersion.ANY)
                        .fingerprintSha256());
    }

    @Test
    void update_ofAllFields_takesAnotherNameAndAnotherKindOfKey() {
        UUID id = imported("n");
        CertificateKeyPairData bare = new CertificateKeyPairData(
                Field.of("m"), Field.of(Pems.TWO.certificate().pem()), Field.of(""));
        CertificateKeyPairSummary changed = service.update(ANYONE, id, bare, ExpectedVersion.ANY);
        assertEquals("m", changed.name());
        assertEquals(Optional.empty(), changed.privateKeyType());
        assertEquals(changed, service.retrieve(ANYONE, id));
        assertEquals(
                new AuditEntry(Pems.NOW, "alice", "192.0.2.7", Action.UPDATE, Subject.pair(id, "m"), Outcome.SUCCESS),
                lastEntry());
    }

    @Test
    void update_ofAllFields_refusesAnUnknownPairWhateverTheFieldsAre() {
        UUID unknown = UUID.randomUUID();
        CertificateKeyPairData wrong = new CertificateKeyPairData(
                Field.of("n"),
                Field.of(Pems.ONE.certificate().pem()),
                Field.of(Pems.TWO.key().pem()));
        for (CertificateKeyPairData data : List.of(data("n", Pems.ONE), wrong)) {
            refused(Kind.NOT_FOUND, () -> service.update(ANYONE, unknown, data, ExpectedVersion.ANY));
        }
        assertEquals(0, fixture.trail.size());
    }

    @Test
    void update_ofAllFields_reportsAllErrorsTogether() {
        UUID id = imported("n");
        imported("m");
        CertificateKeyPairData wrong = new CertificateKeyPairData(
                Field.of("m"),
                Field.of(Pems.ONE.certificate().pem()),
                Field.of(Pems.TWO.key().pem()));
        assertEquals(
                Map.of(
                        "name", TAKEN.get("name"),
                        "key_data", List.of(Violation.of(Code.PRIVATE_KEY_FOREIGN))),
                refused(Kind.INVALID, () -> service.update(ANYONE, id, wrong, ExpectedVersion.ANY))
                        .fieldErrors());
        assertEquals("n", fixture.pairs.get(id).name());
    }

    @Test
    void update_ofAllFields_refusesATakenName() {
        UUID id = imported("n");
        imported("m");
        assertEquals(
                TAKEN,
                refused(Kind.INVALID, () -> service.update(ANYONE, id, data("m", Pems.ONE), ExpectedVersion.ANY))
                        .fieldErrors());
    }

    @Test
    void update_ofAllFields_refusesAnotherVersionThanTheStoredOne() {
        UUID id = imported("n");
        refused(Kind.STALE, () -> service.update(ANYONE, id, data("n", Pems.TWO), ExpectedVersion.of(5)));
        assertEquals(Pems.ONE.key().pem(), fixture.storedKey(id));
    }

    @Test
    void update_ofNothing_writesNothingButTheTrail() {
        UUID id = imported("n");
        CertificateKeyPairData nothing = new CertificateKeyPairData(Field.absent(), Field.absent(), Field.absent());
        service.update(ANYONE, id, nothing, ExpectedVersion.ANY);
        assertEquals(0, fixture.pairs.get(id).version());
        assertEquals(Outcome.UNCHANGED, lastEntry().outcome());
        service.update(ANYONE, id, data("n", Pems.ONE), ExpectedVersion.ANY);
        assertEquals(0, fixture.pairs.get(id).version());
        assertEquals(Outcome.UNCHANGED, lastEntry().outcome());
    }

    @Test
    void update_keepsItsOwnNameWithoutConflict() {
        UUID id = imported("n");
        assertEquals(
                "n",
                service.update(ANYONE, id, data("n", Pems.TWO), ExpectedVersion.ANY)
                        .name());
    }

    @Test
    void update_refusesATakenName() {
        UUID id = imported("n");
        imported("m");
        assertEquals(
                TAKEN,
                refused(Kind.INVALID, () -> service.update(ANYONE, id, renaming("m"), ExpectedVersion.ANY))
                        .fieldErrors());
        fixture.pairs.becomeBlindToNames();
        assertEquals(
                TAKEN,
                refused(Kind.INVALID, () -> service.update(ANYONE, id, renaming("m"), ExpectedVersion.ANY))
                        .fieldErrors());
        assertEquals("n", fixture.pairs.get(id).name());
        assertEquals(2, fixture.trail.size());
    }

    @Test
    void update_refusesAnUnknownPair() {
        refused(Kind.NOT_FOUND, () -> service.update(ANYONE, UUID.randomUUID(), renaming("m"), ExpectedVersion.ANY));
    }

    @Test
    void update_answersTheVersionThatTheNextChangeMayName() {
        UUID id = imported("n");
        assertEquals(0, service.retrieve(ANYONE, id).version());
        assertEquals(
                1,
                service.update(ANYONE, id, renaming("m"), ExpectedVersion.of(0)).version());
        assertEquals(
                2,
                service.update(ANYONE, id, renaming("o"), ExpectedVersion.of(1)).version());
    }

    @Test
    void update_refusesAnotherVersionThanTheStoredOne() {
        UUID id = imported("n");
        service.update(ANYONE, id, renaming("m"), ExpectedVersion.ANY);
        refused(Kind.STALE, () -> service.update(ANYONE, id, renaming("o"), ExpectedVersion.of(0)));
        refused(Kind.STALE, () -> service.update(ANYONE, id, renaming("m"), ExpectedVersion.of(2)));
        assertEquals("m", fixture.pairs.get(id).name());
        assertEquals(2, fixture.trail.size());
    }

    @Test
    void update_thatAnotherOvertakesIsAConflict_orStaleWhereAVersionWasExpected() {
        UUID id = imported("n");
        fixture.pairs.overtakeNextReplace();
        refused(Kind.CONFLICT, () -> service.update(ANYONE, id, renaming("m"), ExpectedVersion.ANY));
        fixture.pairs.overtakeNextReplace();
        refused(Kind.STALE, () -> service.update(ANYONE, id, renaming("m"), ExpectedVersion.of(1)));
        assertEquals("n", fixture.pairs.get(id).name());
        assertEquals(1, fixture.trail.size());
    }

    @Test
    void update_needsItsPermission() {
        UUID id = imported("n");
        refused(
                Kind.FORBIDDEN,
                () -> service.update(ServiceFixture.allBut(Permission.CHANGE), id, renaming("m"), ExpectedVersion.ANY));
        assertEquals("n", fixture.pairs.get(id).name());
        assertEquals(
                "m",
                service.update(ServiceFixture.only(Permission.CHANGE), id, renaming("m"), ExpectedVersion.ANY)
                        .name());
    }

    @Test
    void data_neverPrintsTheKey() {
        assertEquals(
                "CertificateKeyPairData[name=given, certificateData=given, keyData=given]",
                data("n", Pems.ONE).toString());
    }
}
