package org.certkp.domain.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certkp.domain.keypair.PairOrder.Column;
import org.certkp.domain.x509.key.KeyType;
import org.junit.jupiter.api.Test;

class PairQueryTest {

    private static final List<PairOrder> BY_NAME = List.of(new PairOrder(Column.NAME, false));

    @Test
    void all_filtersNothingAndIsTheFirstHundredByName() {
        assertEquals(
                new PairQuery(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        BY_NAME,
                        PageNumber.of(1),
                        100),
                PairQuery.all());
    }

    @Test
    void with_changesWhatItNamesAndKeepsTheRest() {
        PairQuery query = PairQuery.all()
                .withSearchTerms(List.of("a"))
                .withName(Optional.of("n"))
                .withManaged(Optional.of("m"))
                .withHasKey(Optional.of(false))
                .withManagedByAny(Optional.of(true))
                .withKeyTypes(Set.of(KeyType.EC))
                .withExpiresFrom(Optional.of(Instant.EPOCH))
                .withExpiresBefore(Optional.of(Instant.EPOCH.plusSeconds(1)))
                .withOrder(List.of())
                .withPage(PageNumber.LAST, 7);
        assertEquals(
                new PairQuery(
                        List.of("a"),
                        Optional.of("n"),
                        Optional.of("m"),
                        Optional.of(false),
                        Optional.of(true),
                        Set.of(KeyType.EC),
                        Optional.of(Instant.EPOCH),
                        Optional.of(Instant.EPOCH.plusSeconds(1)),
                        List.of(),
                        PageNumber.LAST,
                        7),
                query);
    }
}
