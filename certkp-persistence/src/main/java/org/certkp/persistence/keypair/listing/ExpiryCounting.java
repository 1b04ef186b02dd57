package org.certkp.persistence.keypair.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
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
        StringJoiner counts = new StringJoiner(", ", "select ", "");
        for (int i = 0; i < ranges.size(); i++) {
            counts.add("count(case when certExpiry >= :from%1$d and certExpiry < :before%1$d then 1 end)".formatted(i));
        }
        TypedQuery<Tuple> query = entities.createQuery(
                counts + " from CertificateKeyPairRow where certExpiry between :first and :last", Tuple.class);
        for (int i = 0; i < ranges.size(); i++) {
            query.setParameter("from" + i, ranges.get(i).from());
            query.setParameter("before" + i, ranges.get(i).before());
        }
        query.setParameter("first", first(ranges)).setParameter("last", last(ranges));
        return Stream.of(query.getSingleResult().toArray())
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
