package org.certkp.persistence.keypair.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairOrder.Column;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.keypair.Pairs;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.persistence.keypair.PairsOnEachDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which order pairs are listed: the same on any database. */
class PairOrderTest extends PairsOnEachDatabase {

    /** In the order of their code points, which is not that of UTF-16 and not that of any language. */
    private static final List<String> NAMES =
            List.of("10", "9", "A", "Z", "_", "a", "a b", "ab", "z", "é", "\uFF5E", "\uD83D\uDD11");

    List<CertificateKeyPairSummary> listed(PairQuery query) {
        return look(pairs -> pairs.list(query)).orElseThrow().items();
    }

    /** Pairs of two certificates, with and without keys and managers, and ids all over their range. */
    List<CertificateKeyPairSummary> addAssorted() {
        List<CertificateKeyPair> made = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            SelfSigned from = i % 2 == 0 ? Pairs.EC : Pairs.ED25519;
            made.add(CertificateKeyPair.restore(
                    new UUID(((long) i * 7 % 16) << 60, i),
                    NAMES.get(i),
                    from.certificate(),
                    i % 3 == 0 ? Optional.empty() : Optional.of(Pairs.sealed(from)),
                    i % 4 == 0 ? Optional.of("agent " + NAMES.get(i)) : Optional.empty(),
                    0));
        }
        Collections.shuffle(made);
        run(pairs -> made.forEach(pairs::add));
        return made.stream().map(CertificateKeyPair::summary).toList();
    }

    @Test
    void list_ordersNamesByCodePoint() {
        addAssorted();
        assertEquals(
                NAMES,
                listed(Query.ALL).stream().map(CertificateKeyPairSummary::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void list_ordersByEachColumnAscendingWithNullsLast(Column column) {
        List<CertificateKeyPairSummary> expected = new ArrayList<>(addAssorted());
        expected.sort(ascending(column).thenComparing(byId()));
        assertEquals(expected, listed(Query.ordered(column, false)));
    }

    @ParameterizedTest
    @EnumSource
    void list_ordersByEachColumnDescendingAsTheReverse(Column column) {
        List<CertificateKeyPairSummary> expected = new ArrayList<>(addAssorted());
        expected.sort(ascending(column).thenComparing(byId()).reversed());
        assertEquals(expected, listed(Query.ordered(column, true)));
    }

    /** Five at a time, the last page shorter, read from the nearer end. */
    @ParameterizedTest
    @EnumSource
    void list_isTheSameInPages(Column column) {
        addAssorted();
        for (boolean descending : List.of(false, true)) {
            PairQuery whole = Query.ordered(column, descending);
            List<CertificateKeyPairSummary> pages = new ArrayList<>();
            for (int page = 1; page <= 3; page++) {
                pages.addAll(listed(whole.withPage(PageNumber.of(page), 5)));
            }
            assertEquals(listed(whole), pages);
        }
    }

    @Test
    void list_ordersByFurtherTermsWithinTheFirst() {
        List<CertificateKeyPairSummary> expected = new ArrayList<>(addAssorted());
        expected.sort(ascending(Column.KEY_TYPE)
                .thenComparing(ascending(Column.MANAGED).reversed())
                .thenComparing(ascending(Column.NAME)));
        assertEquals(
                expected,
                listed(Query.ordered(
                        new PairOrder(Column.KEY_TYPE, false),
                        new PairOrder(Column.MANAGED, true),
                        new PairOrder(Column.NAME, false))));
    }

    @Test
    void list_takesAColumnTwiceAndOrdersByTheFirst() {
        addAssorted();
        PairQuery twice = Query.ordered(new PairOrder(Column.NAME, false), new PairOrder(Column.NAME, true));
        assertEquals(
                NAMES,
                listed(twice).stream().map(CertificateKeyPairSummary::name).toList());
    }

    @Test
    void list_withoutOrderIsByIdAndStable() {
        List<CertificateKeyPairSummary> expected = new ArrayList<>(addAssorted());
        expected.sort(byId());
        assertEquals(expected, listed(Query.ordered()));
    }

    private static Comparator<CertificateKeyPairSummary> ascending(Column column) {
        return switch (column) {
            case PK -> byId();
            case NAME -> Comparator.comparing(pair -> NAMES.indexOf(pair.name()));
            case FINGERPRINT_SHA256 -> Comparator.comparing(CertificateKeyPairSummary::fingerprintSha256);
            case FINGERPRINT_SHA1 -> Comparator.comparing(CertificateKeyPairSummary::fingerprintSha1);
            case CERT_EXPIRY -> Comparator.comparing(CertificateKeyPairSummary::certExpiry);
            case CERT_SUBJECT -> Comparator.comparing(CertificateKeyPairSummary::certSubject);
            case KEY_TYPE -> Comparator.comparing(pair -> pair.keyType().label());
            case PRIVATE_KEY_TYPE -> nullsLast(pair -> pair.privateKeyType().map(KeyType::label));
            case MANAGED -> nullsLast(pair -> pair.managed().map(by -> "" + (char) NAMES.indexOf(by.substring(6))));
        };
    }

    private static Comparator<CertificateKeyPairSummary> nullsLast(
            Function<CertificateKeyPairSummary, Optional<String>> text) {
        return Comparator.comparing(
                pair -> text.apply(pair).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** The hexadecimal digits are in the order of the bytes; UUID's own comparison is signed. */
    private static Comparator<CertificateKeyPairSummary> byId() {
        return Comparator.comparing(pair -> pair.id().toString());
    }
}
