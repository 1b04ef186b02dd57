package org.certkp.persistence.keypair;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.Page;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.KeyType;
import org.hibernate.query.NullPrecedence;
import org.hibernate.query.SortDirection;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaOrder;
import org.hibernate.query.criteria.JpaPath;
import org.hibernate.query.criteria.JpaRoot;
import org.hibernate.query.criteria.JpaSubQuery;

/** Finds one page of pairs by the count and the page's stored columns, for a late page also by their ids. */
final class PairListing {

    /**
     * A search that finds at most so many looks them all up and sorts them. Where it finds more, a page of them is
     * sooner found by reading rows in the order of the list; but for a page behind more than so many rows, their ids
     * are read first.
     */
    private static final int FEW = 1000;

    private final EntityManager entities;
    private final HibernateCriteriaBuilder builder;
    private final PairQuery query;

    PairListing(EntityManager entities, PairQuery query) {
        this.entities = entities;
        this.builder = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
        this.query = query;
    }

    /** The page that the query asks for; empty when there is no such page. */
    Optional<Page<CertificateKeyPairSummary>> page() {
        Page<CertificateKeyPairSummary> first = new Page<>(1, query.pageSize(), count(), List.of());
        OptionalLong number = query.page().among(first.totalPages());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int found = Math.toIntExact(number.getAsLong());
        return Optional.of(new Page<>(found, query.pageSize(), first.count(), items(found, first.count())));
    }

    private long count() {
        return isByKindAlone() ? new PairCounts(entities).of(query.keyTypes(), query.hasKey()) : countFound();
    }

    /** Nothing is asked for but what the kept counts know. */
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

    private long countFound() {
        JpaCriteriaQuery<Long> counting = builder.createQuery(Long.class);
        JpaRoot<CertificateKeyPairRow> row = counting.from(CertificateKeyPairRow.class);
        counting.select(builder.count()).where(conditions(row));
        return entities.createQuery(counting).getSingleResult();
    }

    private List<CertificateKeyPairSummary> items(int page, long count) {
        long before = (page - 1L) * query.pageSize();
        int size = Math.toIntExact(Math.min(query.pageSize(), count - before));
        if (size == 0) {
            return List.of();
        }
        long after = count - before - size;
        // The database counts the rows that it leaves out, so it begins at the end that is nearer.
        boolean reversed = after < before;
        List<CertificateKeyPairSummary> found =
                new ArrayList<>(items(reversed ? after : before, size, count, reversed));
        if (reversed) {
            Collections.reverse(found);
        }
        return List.copyOf(found);
    }

    private List<CertificateKeyPairSummary> items(long offset, int size, long count, boolean reversed) {
        JpaCriteriaQuery<SummaryRow> listing = builder.createQuery(SummaryRow.class);
        JpaRoot<CertificateKeyPairRow> row = listing.from(CertificateKeyPairRow.class);
        listing.select(SummaryRow.select(builder, row)).orderBy(order(row, reversed));
        boolean isLate = offset > FEW;
        if (isLate) {
            listing.where(row.get("id").in(ids(offset, size, reversed)));
        } else if (count <= FEW && !query.searchTerms().isEmpty()) {
            listing.where(isAmongFound(listing, row));
        } else {
            listing.where(conditions(row));
        }
        return entities.createQuery(listing)
                .setFirstResult(isLate ? 0 : Math.toIntExact(offset))
                .setMaxResults(size)
                .getResultStream()
                .map(SummaryRow::toDomain)
                .toList();
    }

    /** Which pairs stand on a page, which the database finds in an index without reading the rows before them. */
    private List<UUID> ids(long offset, int size, boolean reversed) {
        JpaCriteriaQuery<UUID> ids = builder.createQuery(UUID.class);
        JpaRoot<CertificateKeyPairRow> row = ids.from(CertificateKeyPairRow.class);
        ids.select(row.get("id")).where(conditions(row)).orderBy(order(row, reversed));
        return entities.createQuery(ids)
                .setFirstResult(Math.toIntExact(offset))
                .setMaxResults(size)
                .getResultList();
    }

    /** The same as the conditions, but the database finds the rows in the index of the names, without their PEM. */
    private Predicate isAmongFound(JpaCriteriaQuery<SummaryRow> listing, JpaRoot<CertificateKeyPairRow> row) {
        JpaSubQuery<UUID> ids = listing.subquery(UUID.class);
        JpaRoot<CertificateKeyPairRow> found = ids.from(CertificateKeyPairRow.class);
        ids.select(found.get("id")).where(conditions(found));
        return row.get("id").in(ids);
    }

    private Predicate[] conditions(JpaRoot<CertificateKeyPairRow> row) {
        if (!asked().allMatch(SearchText::isStorable)) {
            return new Predicate[] {builder.disjunction()};
        }
        List<Predicate> conditions = new ArrayList<>();
        for (String term : query.searchTerms()) {
            conditions.add(builder.like(row.get("nameSearch"), SearchText.containing(term), SearchText.ESCAPE));
        }
        query.name().ifPresent(name -> conditions.add(builder.equal(row.get("name"), name)));
        query.managed().ifPresent(managed -> conditions.add(builder.equal(row.get("managed"), managed)));
        query.hasKey().ifPresent(wanted -> conditions.add(isSet(row, "privateKeyType", wanted)));
        query.managedByAny().ifPresent(wanted -> conditions.add(isSet(row, "managed", wanted)));
        if (!query.keyTypes().isEmpty()) {
            conditions.add(row.get("keyType")
                    .in(query.keyTypes().stream().map(KeyType::label).toList()));
        }
        JpaPath<Instant> expiry = row.get("certExpiry");
        query.expiresFrom().ifPresent(from -> conditions.add(builder.greaterThanOrEqualTo(expiry, from)));
        query.expiresBefore().ifPresent(before -> conditions.add(builder.lessThan(expiry, before)));
        return conditions.toArray(Predicate[]::new);
    }

    private Predicate isSet(JpaRoot<CertificateKeyPairRow> row, String attribute, boolean wanted) {
        return wanted ? builder.isNotNull(row.get(attribute)) : builder.isNull(row.get(attribute));
    }

    private Stream<String> asked() {
        return Stream.of(query.searchTerms().stream(), query.name().stream(), query.managed().stream())
                .flatMap(texts -> texts);
    }

    /**
     * The id breaks ties in the direction of the last term, so that the index of a single column and the id is read
     * forwards or backwards as it is.
     */
    private List<Order> order(JpaRoot<CertificateKeyPairRow> row, boolean reversed) {
        List<Order> order = new ArrayList<>();
        boolean descending = reversed;
        for (PairOrder term : query.order()) {
            descending = term.descending() != reversed;
            order.add(sort(row, attribute(term.by()), descending));
        }
        order.add(sort(row, "id", descending));
        return order;
    }

    /** NULL counts as higher than any value, as in the indexes of PostgreSQL. */
    private JpaOrder sort(JpaRoot<CertificateKeyPairRow> row, String attribute, boolean descending) {
        SortDirection direction = descending ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        NullPrecedence nulls = descending ? NullPrecedence.FIRST : NullPrecedence.LAST;
        return builder.sort(row.get(attribute), direction, nulls);
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
