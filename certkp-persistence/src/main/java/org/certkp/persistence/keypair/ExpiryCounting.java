package org.certkp.persistence.keypair;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.certkp.domain.keypair.ExpiryRange;

/**
 * Counts pairs by their expiry. The statement touches one column, so that the database counts in the index of that column
 * and need not go through the rows, whose PEM makes them large.
 */
final class ExpiryCounting {

    private final EntityManager entities;

    ExpiryCounting(EntityManager entities) {
        this.entities = entities;
    }

    /** All ranges by one statement, in their order. */
    List<Long> expiring(List<ExpiryRange> ranges) {
        if (ranges.isEmpty()) {
            return List.of();
        }
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<CertificateKeyPairRow> row = query.from(CertificateKeyPairRow.class);
        Expression<Instant> expiry = row.get("certExpiry");
        List<Selection<?>> counts = new ArrayList<>();
        for (ExpiryRange range : ranges) {
            Expression<Integer> within = builder.<Integer>selectCase()
                    .when(
                            builder.and(
                                    builder.greaterThanOrEqualTo(expiry, range.from()),
                                    builder.lessThan(expiry, range.before())),
                            builder.literal(1))
                    .otherwise(builder.nullLiteral(Integer.class));
            counts.add(builder.count(within));
        }
        query.multiselect(counts).where(builder.between(expiry, first(ranges), last(ranges)));
        return Stream.of(entities.createQuery(query).getSingleResult().toArray())
                .map(Long.class::cast)
                .toList();
    }

    private static Instant first(List<ExpiryRange> ranges) {
        return ranges.stream()
                .map(ExpiryRange::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(List<ExpiryRange> ranges) {
        return ranges.stream()
                .map(ExpiryRange::before)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
