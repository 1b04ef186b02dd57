package org.certkp.domain.keypair;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certkp.domain.x509.key.KeyType;

/**
 * Which pairs to list and in which order. Made from {@link #all()} by saying what is to be different; what is empty
 * filters nothing.
 *
 * @param searchTerms each must occur in the name, in any case
 * @param name exact
 * @param managed exact
 * @param hasKey whether there is a private key
 * @param managedByAny whether somebody but a person manages the pair
 * @param keyTypes any of these; empty for all
 * @param expiresFrom the first moment that the leaf's notAfter may be, whole seconds
 * @param expiresBefore the first moment that it may no longer be
 * @param order the first term decides, the next break ties; the id breaks the last
 * @param page which page to answer
 * @param pageSize from 1 to 1000
 */
public record PairQuery(
        List<String> searchTerms,
        Optional<String> name,
        Optional<String> managed,
        Optional<Boolean> hasKey,
        Optional<Boolean> managedByAny,
        Set<KeyType> keyTypes,
        Optional<Instant> expiresFrom,
        Optional<Instant> expiresBefore,
        List<PairOrder> order,
        PageNumber page,
        int pageSize) {

    private static final PairQuery ALL = new Draft().query();

    public PairQuery {
        searchTerms = List.copyOf(searchTerms);
        keyTypes = Set.copyOf(keyTypes);
        order = List.copyOf(order);
    }

    /** The first 100 of all pairs, by name. */
    public static PairQuery all() {
        return ALL;
    }

    public PairQuery withSearchTerms(List<String> wanted) {
        Draft draft = new Draft(this);
        draft.searchTerms = wanted;
        return draft.query();
    }

    public PairQuery withName(Optional<String> wanted) {
        Draft draft = new Draft(this);
        draft.name = wanted;
        return draft.query();
    }

    public PairQuery withManaged(Optional<String> wanted) {
        Draft draft = new Draft(this);
        draft.managed = wanted;
        return draft.query();
    }

    public PairQuery withHasKey(Optional<Boolean> wanted) {
        Draft draft = new Draft(this);
        draft.hasKey = wanted;
        return draft.query();
    }

    public PairQuery withManagedByAny(Optional<Boolean> wanted) {
        Draft draft = new Draft(this);
        draft.managedByAny = wanted;
        return draft.query();
    }

    public PairQuery withKeyTypes(Set<KeyType> wanted) {
        Draft draft = new Draft(this);
        draft.keyTypes = wanted;
        return draft.query();
    }

    public PairQuery withExpiresFrom(Optional<Instant> inclusive) {
        Draft draft = new Draft(this);
        draft.expiresFrom = inclusive;
        return draft.query();
    }

    public PairQuery withExpiresBefore(Optional<Instant> exclusive) {
        Draft draft = new Draft(this);
        draft.expiresBefore = exclusive;
        return draft.query();
    }

    public PairQuery withOrder(List<PairOrder> terms) {
        Draft draft = new Draft(this);
        draft.order = terms;
        return draft.query();
    }

    public PairQuery withPage(PageNumber wanted, int size) {
        Draft draft = new Draft(this);
        draft.page = wanted;
        draft.pageSize = size;
        return draft.query();
    }

    /** A query in the making, so that each of the methods above names what it changes and nothing else. */
    private static final class Draft {
        private List<String> searchTerms = List.of();
        private Optional<String> name = Optional.empty();
        private Optional<String> managed = Optional.empty();
        private Optional<Boolean> hasKey = Optional.empty();
        private Optional<Boolean> managedByAny = Optional.empty();
        private Set<KeyType> keyTypes = Set.of();
        private Optional<Instant> expiresFrom = Optional.empty();
        private Optional<Instant> expiresBefore = Optional.empty();
        private List<PairOrder> order = List.of(new PairOrder(PairOrder.Column.NAME, false));
        private PageNumber page = PageNumber.of(1);
        private int pageSize = 100;

        private Draft() {}

        private Draft(PairQuery query) {
            searchTerms = query.searchTerms;
            name = query.name;
            managed = query.managed;
            hasKey = query.hasKey;
            managedByAny = query.managedByAny;
            keyTypes = query.keyTypes;
            expiresFrom = query.expiresFrom;
            expiresBefore = query.expiresBefore;
            order = query.order;
            page = query.page;
            pageSize = query.pageSize;
        }

        private PairQuery query() {
            return new PairQuery(
                    searchTerms,
                    name,
                    managed,
                    hasKey,
                    managedByAny,
                    keyTypes,
                    expiresFrom,
                    expiresBefore,
                    order,
                    page,
                    pageSize);
        }
    }
}
