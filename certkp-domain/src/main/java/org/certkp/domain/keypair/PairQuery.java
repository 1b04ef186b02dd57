package org.certkp.domain.keypair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certkp.domain.x509.KeyType;

/**
 * Which pairs to list and in which order.
 *
 * @param searchTerms each must occur in the name, in any case
 * @param name exact; empty for any
 * @param managed exact; empty for any
 * @param withKeyOnly whether pairs without a private key are left out
 * @param keyTypes any of these; empty for all
 * @param order the first term decides, the next break ties; the id breaks the last
 * @param page which page to answer
 * @param pageSize from 1 to 1000
 */
public record PairQuery(
        List<String> searchTerms,
        Optional<String> name,
        Optional<String> managed,
        boolean withKeyOnly,
        Set<KeyType> keyTypes,
        List<PairOrder> order,
        PageNumber page,
        int pageSize) {

    public PairQuery {
        searchTerms = List.copyOf(searchTerms);
        keyTypes = Set.copyOf(keyTypes);
        order = List.copyOf(order);
    }
}
