package org.certkp.persistence.keypair;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.Page;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.persistence.keypair.KnownLists.Place;
import org.certkp.persistence.keypair.PairCounts.Counted;
import org.hibernate.jpa.HibernateHints;

/** Finds one page of pairs by the count or the ids of all that are found, and the page's stored columns. */
final class PairListing {

    /**
     * A search that finds at most so many is made once: it gives the ids, whose rows are then read and sorted. Where it
     * finds more, a page of them is sooner found by reading rows in the order of the list.
     */
    private static final int FEW = 1000;

    /**
     * H2 is told to walk it; by itself it looks up all pairs of a kind and sorts them, which takes a second for a
     * million. To PostgreSQL, which finds it, this is a comment.
     */
    private static final String INDEX_OF_NAMES = "pair_by_name";

    private static final String FROM = " from CertificateKeyPairRow";

    private final EntityManager entities;
    private final KnownLists lists;
    private final PairQuery query;
    private final PairConditions conditions;

    PairListing(EntityManager entities, KnownLists lists, CommonTrigrams trigrams, PairQuery query) {
        this.entities = entities;
        this.lists = lists;
        this.query = query;
        this.conditions = new PairConditions(entities, trigrams, query);
    }

    /** The page that the query asks for; empty when there is no such page. */
    Optional<Page<CertificateKeyPairSummary>> page() {
        Optional<Counted> known = known();
        Optional<List<UUID>> few = known.isPresent() ? Optional.empty() : few();
        Counted counted = known.or(() -> few.map(ids -> new Counted((long) ids.size(), 0L)))
                .orElseGet(this::count);
        Page<CertificateKeyPairSummary> first = new Page<>(1, query.pageSize(), counted.pairs(), List.of());
        OptionalLong number = query.page().among(first.totalPages());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int found = Math.toIntExact(number.getAsLong());
        List<SummaryRow> rows = rows((found - 1L) * query.pageSize(), counted, few);
        return Optional.of(new Page<>(
                found,
                query.pageSize(),
                counted.pairs(),
                rows.stream().map(SummaryRow::toDomain).toList()));
    }

    /** All that a search finds, in no order; empty when they are not few, or when there is no search. */
    private Optional<List<UUID>> few() {
        if (query.searchTerms().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ids(conditions.where(), 0, FEW + 1, "", false).getResultList())
                .filter(found -> found.size() <= FEW);
    }

    /** How many a search finds, when it was counted before and no name or kind has changed since. */
    private Optional<Counted> known() {
        return lists.counted(query)
                .filter(counted -> counted.changes().equals(ofKinds().changes()));
    }

    private Counted count() {
        if (!isByNameAndKind()) {
            return new Counted(counting(), 0L);
        }
        // Before the count: what changes between them makes the count one of a state that nobody will see again.
        Counted ofKinds = ofKinds();
        if (query.searchTerms().isEmpty()) {
            return ofKinds;
        }
        Counted counted = new Counted(counting(), ofKinds.changes());
        lists.remember(counted, query);
        return counted;
    }

    private Counted ofKinds() {
        return new PairCounts(entities).of(query.keyTypes(), query.hasKey());
    }

    private Long counting() {
        return conditions
                .query("select count(*)" + FROM + conditions.where(), Long.class)
                .getSingleResult();
    }

    private boolean isByKindAlone() {
        return query.searchTerms().isEmpty() && isByNameAndKind();
    }

    /** Nothing is asked for of which a change would not show in the kept counts. */
    private boolean isByNameAndKind() {
        return Stream.of(
                        query.name(), query.managed(), query.managedByAny(), query.expiresFrom(), query.expiresBefore())
                .allMatch(Optional::isEmpty);
    }

    private List<SummaryRow> rows(long before, Counted counted, Optional<List<UUID>> few) {
        int size = Math.toIntExact(Math.min(query.pageSize(), counted.pairs() - before));
        if (size == 0) {
            return List.of();
        }
        long after = counted.pairs() - before - size;
        // The database counts the rows that it leaves out, so it begins where there are fewest.
        boolean reversed = after < before;
        int offset = Math.toIntExact(reversed ? after : before);
        if (few.isPresent()) {
            return inOrder(
                    reversed,
                    rowsOf(few.get(), order(reversed))
                            .setFirstResult(offset)
                            .setMaxResults(size)
                            .getResultList());
        }
        if (offset <= FEW || !isByNameAndKind() || !query.order().equals(KnownLists.BY_NAME)) {
            return inOrder(reversed, rows(offset, size, order(reversed), counted));
        }
        List<SummaryRow> found = lists.upTo(before, query, counted.changes())
                .filter(place -> before - place.offset() < offset)
                .map(place -> rowsFrom(place, Math.toIntExact(before - place.offset()), size))
                .orElseGet(() -> inOrder(reversed, rows(offset, size, order(reversed), counted)));
        found.stream()
                .findFirst()
                .ifPresent(row ->
                        lists.remember(new Place(before, SortKey.of(row.name()), row.id()), query, counted.changes()));
        return found;
    }

    private static List<SummaryRow> inOrder(boolean reversed, List<SummaryRow> rows) {
        if (!reversed) {
            return rows;
        }
        List<SummaryRow> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        return turned;
    }

    private List<SummaryRow> rows(int offset, int size, String order, Counted counted) {
        if (offset > FEW || !query.keyTypes().isEmpty() || query.hasKey().isPresent()) {
            boolean many = counted.pairs() > FEW;
            List<UUID> ids = ids(conditions.where(), offset, size, order, many).getResultList();
            return rowsOf(ids, order).getResultList();
        }
        return conditions
                .query(SummaryRow.SELECT + FROM + conditions.where() + order, SummaryRow.class)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    /** The pairs of a list by name that come after so many, counted from a place. */
    private List<SummaryRow> rowsFrom(Place place, int offset, int size) {
        String order = order(false);
        String where = conditions.whereAlso("nameSort >= :nameSort and (nameSort > :nameSort or id >= :id)");
        List<UUID> ids = ids(where, offset, size, order, true)
                .setParameter("nameSort", place.nameSort())
                .setParameter("id", place.id())
                .getResultList();
        return rowsOf(ids, order).getResultList();
    }

    private TypedQuery<SummaryRow> rowsOf(List<UUID> ids, String order) {
        return entities.createQuery(SummaryRow.SELECT + FROM + " where id in :ids" + order, SummaryRow.class)
                .setParameter("ids", ids);
    }

    /**
     * Which pairs stand on a page. The index of names knows the kinds too, so the database does not read the rows of the
     * pairs that it leaves out, because they come before or are of another kind.
     *
     * @param many whether so many are found that the page is sooner found in their order than by looking all of them up
     */
    private TypedQuery<UUID> ids(String where, int offset, int size, String order, boolean many) {
        TypedQuery<UUID> wanted = conditions
                .query("select id" + FROM + where + order, UUID.class)
                .setFirstResult(offset)
                .setMaxResults(size);
        if (many && isByKindAlone() && isInOrderOfNames()) {
            wanted.setHint(HibernateHints.HINT_QUERY_DATABASE, INDEX_OF_NAMES);
        }
        return wanted;
    }

    /** Forwards or backwards. */
    private boolean isInOrderOfNames() {
        return query.order().size() == 1 && query.order().get(0).by() == PairOrder.Column.NAME;
    }

    /**
     * The id breaks ties in the direction of the last term, so that the index of a single column and the id is read
     * forwards or backwards as it is. NULL counts as higher than any value, as in the indexes of PostgreSQL.
     */
    private String order(boolean reversed) {
        StringJoiner terms = new StringJoiner(", ", " order by ", "");
        boolean descending = reversed;
        for (PairOrder term : query.order()) {
            descending = term.descending() != reversed;
            terms.add(attribute(term.by()) + direction(descending));
        }
        return terms.add("id" + direction(descending)).toString();
    }

    private static String direction(boolean descending) {
        return descending ? " desc nulls first" : " asc nulls last";
    }

    private static String attribute(PairOrder.Column column) {
        return switch (column) {
            case PK -> "id";
            case NAME -> "nameSort";
            case FINGERPRINT_SHA256 -> "fingerprintSha256";
            case FINGERPRINT_SHA1 -> "fingerprintSha1";
            case CERT_EXPIRY -> "certExpiry";
            case CERT_SUBJECT -> "certSubjectSort";
            case PRIVATE_KEY_TYPE -> "privateKeyType";
            case KEY_TYPE -> "keyType";
            case MANAGED -> "managedSort";
        };
    }
}
