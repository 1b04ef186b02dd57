package org.certkp.persistence.keypair.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.key.KeyType;

/** Queries that ask for one thing. */
final class Query {

    static final PairQuery ALL = PairQuery.all();

    private Query() {}

    static PairQuery ordered(PairOrder.Column by, boolean descending) {
        return ordered(new PairOrder(by, descending));
    }

    static PairQuery ordered(PairOrder... order) {
        return ALL.withOrder(List.of(order));
    }

    static PairQuery searching(String... terms) {
        return ALL.withSearchTerms(List.of(terms));
    }

    static PairQuery named(String name) {
        return ALL.withName(Optional.of(name));
    }

    static PairQuery managed(String by) {
        return ALL.withManaged(Optional.of(by));
    }

    static PairQuery managedByAny(boolean wanted) {
        return ALL.withManagedByAny(Optional.of(wanted));
    }

    static PairQuery hasKey(boolean wanted) {
        return ALL.withHasKey(Optional.of(wanted));
    }

    static PairQuery ofTypes(KeyType... types) {
        return ALL.withKeyTypes(Set.of(types));
    }

    static PairQuery expiresFrom(String moment) {
        return ALL.withExpiresFrom(Optional.of(Instant.parse(moment)));
    }

    static PairQuery expiresBefore(String moment) {
        return ALL.withExpiresBefore(Optional.of(Instant.parse(moment)));
    }

    static PairQuery page(PageNumber page, int size) {
        return ALL.withPage(page, size);
    }
}
