package org.certkp.persistence.keypair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.KeyType;

/** Queries that ask for one thing. */
final class Query {

    static final PairQuery ALL = ordered(PairOrder.Column.NAME, false);

    private Query() {}

    static PairQuery ordered(PairOrder.Column by, boolean descending) {
        return ordered(new PairOrder(by, descending));
    }

    static PairQuery ordered(PairOrder... order) {
        return new PairQuery(
                List.of(), Optional.empty(), Optional.empty(), false, Set.of(), List.of(order), PageNumber.of(1), 100);
    }

    static PairQuery searching(String... terms) {
        return with(List.of(terms), Optional.empty(), Optional.empty(), false, Set.of());
    }

    static PairQuery named(String name) {
        return with(List.of(), Optional.of(name), Optional.empty(), false, Set.of());
    }

    static PairQuery managed(String by) {
        return with(List.of(), Optional.empty(), Optional.of(by), false, Set.of());
    }

    static PairQuery withKey() {
        return with(List.of(), Optional.empty(), Optional.empty(), true, Set.of());
    }

    static PairQuery ofTypes(KeyType... types) {
        return with(List.of(), Optional.empty(), Optional.empty(), false, Set.of(types));
    }

    static PairQuery page(PageNumber page, int size) {
        return new PairQuery(List.of(), Optional.empty(), Optional.empty(), false, Set.of(), ALL.order(), page, size);
    }

    private static PairQuery with(
            List<String> terms, Optional<String> name, Optional<String> managed, boolean key, Set<KeyType> types) {
        return new PairQuery(terms, name, managed, key, types, ALL.order(), PageNumber.of(1), 100);
    }
}
