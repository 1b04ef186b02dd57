package org.certkp.persistence.keypair.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
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
    private final PairQuery query;
    private final PairConditions conditions;

    PairListing(EntityManager entities, CommonTrigrams trigrams, PairQuery query) {
        this.entities = entities;
        this.query = query;
        this.conditions = new PairConditions(entities, trigrams, query);
    }

    /** The page that the query asks for; empty when there is no such page. */
    Optional<Page<CertificateKeyPairSummary>> page() {
        Optional<List<UUID>> few = few();
        long count = few.map(ids -> (long) ids.size()).orElseGet(this::count);
        Page<CertificateKeyPairSummary> first = new Page<>(1, query.pageSize(), count, List.of());
        OptionalLong number = query.page().among(first.totalPages());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int found = Math.toIntExact(number.getAsLong());
        long before = (found - 1L) * query.pageSize();
        List<SummaryRow> rows =
                count == 0 ? List.of() : few.map(ids -> rows(ids, before)).orElseGet(() -> rows(before, count));
        return Optional.of(new Page<>(
                found,
                query.pageSize(),
                count,
                rows.stream().map(SummaryRow::toDomain).toList()));
    }

    /** All that a search finds, in no order; empty when they are not few, or when there is no search. */
    private Optional<List<UUID>> few() {
        if (query.searchTerms().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(conditions
                        .query("select id" + FROM + conditions.where(), UUID.class)
                        .setMaxResults(FEW + 1)
                        .getResultList())
                .filter(found -> found.size() <= FEW);
    }

    private long count() {
        return isByKindAlone()
                ? new PairCounts(entities).of(query.keyTypes(), query.hasKey())
                : conditions
                        .query("select count(*)" + FROM + conditions.where(), Long.class)
                        .getSingleResult();
    }

    private boolean isByKindAlone() {
        return query.searchTerms().isEmpty()
                && Stream.of(
                                query.name(),
                                query.managed(),
                                query.managedByAny(),
                                query.expiresFrom(),
                                query.expiresBefore())
                        .allMatch(Optional::isEmpty);
    }

    /** A page of all that was found. */
    private List<SummaryRow> rows(List<UUID> all, long before) {
        return rowsOf(all, order(false))
                .setFirstResult(Math.toIntExact(before))
                .setMaxResults(query.pageSize())
                .getResultList();
    }

    /** The database counts the rows that it leaves out, so it begins at the end of the list that is nearer. */
    private List<SummaryRow> rows(long before, long count) {
        int size = Math.toIntExact(Math.min(query.pageSize(), count - before));
        long after = count - before - size;
        boolean reversed = after < before;
        TypedQuery<UUID> ids = conditions
                .query("select id" + FROM + conditions.where() + order(reversed), UUID.class)
                .setFirstResult(Math.toIntExact(reversed ? after : before))
                .setMaxResults(size);
        if (isByKindAlone() && isInOrderOfNames() && count > FEW) {
            ids.setHint(HibernateHints.HINT_QUERY_DATABASE, INDEX_OF_NAMES);
        }
        return rowsOf(ids.getResultList(), order(false)).getResultList();
    }

    private TypedQuery<SummaryRow> rowsOf(List<UUID> ids, String order) {
        return entities.createQuery(SummaryRow.SELECT + FROM + " where id in :ids" + order, SummaryRow.class)
                .setParameter("ids", ids);
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
