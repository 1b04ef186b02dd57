package org.certkp.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditServiceTest {

    private static final UUID ONE = UUID.fromString("f0000000-0000-4000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("f0000000-0000-4000-8000-000000000002");
    private static final Caller VIEWER = new Caller("bob", EnumSet.of(Permission.VIEW), "192.0.2.8");
    private static final Caller OTHER =
            new Caller("carol", EnumSet.complementOf(EnumSet.of(Permission.VIEW)), "192.0.2.9");

    private final InMemoryTrail trail = new InMemoryTrail();
    private final AuditService service = new AuditService(trail);

    @BeforeEach
    void writeThree() {
        trail.append(entry(Action.IMPORT, ONE));
        trail.append(entry(Action.IMPORT, TWO));
        trail.append(entry(Action.DELETE, ONE));
    }

    private static AuditEntry entry(Action action, UUID id) {
        return new AuditEntry(Instant.EPOCH, "alice", "192.0.2.7", action, Subject.pair(id, "n"), Outcome.SUCCESS);
    }

    @Test
    void latest_isNewestFirstAndLimited() {
        assertEquals(List.of(entry(Action.DELETE, ONE), entry(Action.IMPORT, TWO)), service.latest(VIEWER, 2));
        assertEquals(3, trail.entries.size());
    }

    @Test
    void ofPair_leavesOtherPairsOut() {
        assertEquals(List.of(entry(Action.DELETE, ONE), entry(Action.IMPORT, ONE)), service.ofPair(VIEWER, ONE, 10));
    }

    @Test
    void reading_needsThePermissionToView() {
        for (CertkpException refused : List.of(
                assertThrows(CertkpException.class, () -> service.latest(OTHER, 1)),
                assertThrows(CertkpException.class, () -> service.ofPair(OTHER, ONE, 1)))) {
            assertEquals(CertkpException.Kind.FORBIDDEN, refused.kind());
        }
    }
}
