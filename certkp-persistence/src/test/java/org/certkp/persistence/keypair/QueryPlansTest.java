package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairOrder.Column;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.keypair.Pairs;
import org.certkp.persistence.keypair.listing.JpaCertificateKeyPairSummaries;
import org.certkp.persistence.testing.TestDatabase;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.query.spi.QueryInterpretationCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Hibernate keeps of the queries that callers think of. */
class QueryPlansTest {

    private static final int MOST = 256;

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static QueryInterpretationCache cache(EntityManager entities) {
        return entities.unwrap(SessionImplementor.class)
                .getFactory()
                .getQueryEngine()
                .getInterpretationCache();
    }

    private static List<PairOrder> order(Random random) {
        List<Column> columns = new ArrayList<>(List.of(Column.values()));
        Collections.shuffle(columns, random);
        return columns.stream()
                .map(column -> new PairOrder(column, random.nextBoolean()))
                .toList();
    }

    /** There are 186 million orders. */
    @Test
    void list_ofAnyOrderLeavesBoundedPlans() {
        database.transact(entities -> {
            new JpaCertificateKeyPairRepository(entities).add(Pairs.named("a"));
            Random random = new Random(1);
            for (int i = 0; i < MOST + MOST / 8; i++) {
                new JpaCertificateKeyPairSummaries(entities)
                        .list(PairQuery.all().withOrder(order(random)));
            }
            int plans = cache(entities).getNumberOfCachedQueryPlans();
            int interpretations = cache(entities).getNumberOfCachedHqlInterpretations();
            assertTrue(plans > MOST / 2 && plans <= MOST, plans + " plans, " + interpretations + " interpretations");
            assertTrue(interpretations > MOST / 2 && interpretations <= MOST, interpretations + " interpretations");
        });
    }
}
