package org.certkp.persistence.keypair.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.key.KeyType;

/**
 * What a query asks of a pair, in the language of JPA. The same text stands for all queries that ask for the same
 * things, whatever their values, so Hibernate translates it once.
 */
final class PairConditions {

    private final EntityManager entities;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    PairConditions(EntityManager entities, CommonTrigrams trigrams, PairQuery query) {
        this.entities = entities;
        if (!isStorable(query)) {
            conditions.add("1 = 0");
            return;
        }
        if (!query.searchTerms().isEmpty()) {
            search(query.searchTerms().stream().map(SearchText::fold).toList(), trigrams);
        }
        query.name().ifPresent(name -> add("name = :name", "name", name));
        query.managed().ifPresent(managed -> add("managed = :managed", "managed", managed));
        query.hasKey().ifPresent(wanted -> conditions.add("privateKeyType" + isSet(wanted)));
        query.managedByAny().ifPresent(wanted -> conditions.add("managed" + isSet(wanted)));
        if (!query.keyTypes().isEmpty()) {
            List<String> labels = query.keyTypes().stream().map(KeyType::label).toList();
            add("keyType in :keyTypes", "keyTypes", labels);
        }
        query.expiresFrom().ifPresent(from -> add("certExpiry >= :from", "from", from));
        query.expiresBefore().ifPresent(before -> add("certExpiry < :before", "before", before));
    }

    /**
     * A condition for each trigram: PostgreSQL's index leaps from name to name that has the first and looks for the
     * others there. Of one pattern with all of them it weighs every name that has any, which takes four times as long.
     */
    private void search(List<String> terms, CommonTrigrams trigrams) {
        List<String> rare = trigrams.rare(terms, entities);
        for (int i = 0; i < rare.size(); i++) {
            add("nameSearch like :trigram" + i, "trigram" + i, "%" + rare.get(i) + "%");
        }
        for (int i = 0; i < terms.size(); i++) {
            // Of a function, for which no index of trigrams is read.
            add("locate(:term" + i + ", nameSearch) > 0", "term" + i, terms.get(i));
        }
    }

    /** Nothing stored is like what cannot be stored. */
    private static boolean isStorable(PairQuery query) {
        return Stream.of(query.searchTerms().stream(), query.name().stream(), query.managed().stream())
                .flatMap(texts -> texts)
                .allMatch(SearchText::isStorable);
    }

    private static String isSet(boolean wanted) {
        return wanted ? " is not null" : " is null";
    }

    private void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    /** The clause, with a blank before it; empty when every pair will do. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** A query whose text has the clause in it. */
    <T> TypedQuery<T> query(String text, Class<T> result) {
        TypedQuery<T> query = entities.createQuery(text, result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
