package org.certkp.domain.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/**
 * What something was done to.
 *
 * @param type what kind of thing it is
 * @param id by which it is known; empty for an account, which is known by its name
 * @param name after the action
 */
public record Subject(Type type, Optional<UUID> id, String name) {

    /** The kinds of things that are acted on. */
    public enum Type {
        PAIR,
        ACCOUNT
    }

    public Subject {
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
    }

    /** By what a line of the log names it: the id, or the name where there is none. */
    String reference() {
        return id.map(UUID::toString).orElse(name);
    }

    public static Subject pair(UUID id, String name) {
        return new Subject(Type.PAIR, Optional.of(id), name);
    }

    public static Subject account(String name) {
        return new Subject(Type.ACCOUNT, Optional.empty(), name);
    }
}
