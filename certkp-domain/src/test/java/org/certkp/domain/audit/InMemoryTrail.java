package org.certkp.domain.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The trail in a list. */
public final class InMemoryTrail implements AuditTrail {

    /** Oldest first. */
    public final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void append(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        List<AuditEntry> newestFirst = new ArrayList<>(entries);
        Collections.reverse(newestFirst);
        return newestFirst.stream().limit(limit).toList();
    }

    @Override
    public List<AuditEntry> ofPair(UUID id, int limit) {
        return latest(entries.size()).stream()
                .filter(entry -> entry.subject().id().equals(Optional.of(id)))
                .limit(limit)
                .toList();
    }
}
