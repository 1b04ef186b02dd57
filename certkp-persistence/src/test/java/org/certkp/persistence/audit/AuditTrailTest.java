package org.certkp.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.AuditTrail;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.audit.Subject;
import org.certkp.persistence.testing.OnEachDatabase;
import org.junit.jupiter.api.Test;

/** What the port promises for the trail, on any database. */
class AuditTrailTest extends OnEachDatabase {

    private static final UUID PAIR = UUID.fromString("f0000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("f0000000-0000-4000-8000-000000000002");

    AuditEntry entry(Action action, String pairName, Instant at) {
        return new AuditEntry(at, "alice", "127.0.0.1", action, Subject.pair(PAIR, pairName), Outcome.SUCCESS);
    }

    List<AuditEntry> read(Function<AuditTrail, List<AuditEntry>> work) {
        return database().inTransaction(entities -> work.apply(new JpaAuditTrail(entities)));
    }

    void append(AuditEntry entry) {
        database().transact(entities -> new JpaAuditTrail(entities).append(entry));
    }

    @Test
    void append_keepsEveryFieldInTheOrderOfWriting() {
        Instant at = Instant.parse("2026-11-22T10:11:12Z");
        append(entry(Action.GENERATE, "a", at));
        append(entry(Action.VIEW_PRIVATE_KEY, "a", at));
        append(entry(Action.DELETE, "b", at));
        String columns = "actor, remote_address, action, subject_type, subject_id, subject_name, outcome";
        assertEquals(
                List.of(
                        "alice|127.0.0.1|GENERATE|PAIR|" + PAIR + "|a|SUCCESS",
                        "alice|127.0.0.1|VIEW_PRIVATE_KEY|PAIR|" + PAIR + "|a|SUCCESS",
                        "alice|127.0.0.1|DELETE|PAIR|" + PAIR + "|b|SUCCESS"),
                database().rows("SELECT " + columns + " FROM audit_entry ORDER BY id"));
    }

    /** RFC 5280 section 4.1.2.5: the first and the last moment that a certificate can name, to the second. */
    @Test
    void append_keepsTheFirstAndTheLastMoment() {
        List<Instant> moments = List.of(
                Instant.parse("0000-01-01T00:00:00Z"),
                Instant.parse("1900-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59Z"));
        moments.forEach(at -> append(entry(Action.IMPORT, "a", at)));
        assertEquals(moments, database().inTransaction(entities -> entities.createQuery(
                        "select occurredAt from AuditEntryRow order by id", Instant.class)
                .getResultList()));
    }

    @Test
    void append_keepsTheLongestName() {
        String name = "\uD83D\uDD11".repeat(600);
        append(entry(Action.IMPORT, name, Instant.EPOCH));
        assertEquals(List.of(name), database().rows("SELECT subject_name FROM audit_entry"));
    }

    @Test
    void latest_readsBackWhatWasWrittenNewestFirst() {
        Instant at = Instant.parse("2026-11-22T10:11:12Z");
        List<AuditEntry> written = List.of(
                new AuditEntry(at, "bob", "::1", Action.VIEW_PRIVATE_KEY, Subject.pair(OTHER, "b"), Outcome.ABSENT),
                entry(Action.UPDATE, "a", at),
                entry(Action.GENERATE, "a", at));
        append(written.get(2));
        append(written.get(1));
        append(written.get(0));
        assertEquals(written, read(trail -> trail.latest(10)));
        assertEquals(written.subList(0, 2), read(trail -> trail.latest(2)));
        assertEquals(List.of(), read(trail -> trail.latest(0)));
    }

    @Test
    void ofPair_readsTheEntriesOfOnePairNewestFirst() {
        AuditEntry first = entry(Action.IMPORT, "a", Instant.EPOCH);
        AuditEntry last = entry(Action.DELETE, "b", Instant.EPOCH);
        append(first);
        append(new AuditEntry(Instant.EPOCH, "bob", "::1", Action.IMPORT, Subject.pair(OTHER, "c"), Outcome.SUCCESS));
        append(last);
        assertEquals(List.of(last, first), read(trail -> trail.ofPair(PAIR, 10)));
        assertEquals(List.of(last), read(trail -> trail.ofPair(PAIR, 1)));
        assertEquals(List.of(), read(trail -> trail.ofPair(UUID.randomUUID(), 10)));
    }

    @Test
    void append_keepsWhatHasNoId() {
        AuditEntry ofAccount = new AuditEntry(
                Instant.EPOCH, "admin", "::1", Action.CHANGE_PASSWORD, Subject.account("admin"), Outcome.SUCCESS);
        append(ofAccount);
        assertEquals(List.of(ofAccount), read(trail -> trail.latest(10)));
    }

    @Test
    void append_isUndoneWithItsTransaction() {
        assertThrows(IllegalStateException.class, () -> database().transact(entities -> {
            new JpaAuditTrail(entities).append(entry(Action.IMPORT, "a", Instant.EPOCH));
            throw new IllegalStateException("after the flush");
        }));
        assertEquals(List.of("0"), database().rows("SELECT count(*) FROM audit_entry"));
    }
}
