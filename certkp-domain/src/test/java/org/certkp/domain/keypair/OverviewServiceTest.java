package org.certkp.domain.keypair;

import static org.certkp.domain.keypair.ServiceFixture.allBut;
import static org.certkp.domain.keypair.ServiceFixture.only;
import static org.certkp.domain.keypair.ServiceFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException.Kind;
import org.certkp.domain.failure.Field;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.junit.jupiter.api.Test;

class OverviewServiceTest {

    private final InMemoryPairs pairs = new InMemoryPairs();

    private void expiring(String name, String notAfter) {
        SelfSigned made = Pems.issue(name, Instant.parse(notAfter));
        pairs.add(CertificateKeyPair.create(
                UUID.randomUUID(),
                Field.of(name),
                Field.of(made.certificate()),
                Field.of(Optional.of(made.key())),
                Pairs.VAULT));
    }

    private PairOverview at(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new OverviewService(pairs, clock).overview(only(Permission.VIEW));
    }

    private static List<String> names(PairOverview overview) {
        return overview.firstToExpire().stream()
                .map(CertificateKeyPairSummary::name)
                .toList();
    }

    @Test
    void overview_ofNothingHasTwelveEmptyMonths() {
        PairOverview overview = at("2026-11-22T10:20:30Z");
        assertEquals(
                IntStream.range(0, 12)
                        .mapToObj(i -> new ExpiryMonth(YearMonth.of(2026, 11).plusMonths(i), 0))
                        .toList(),
                overview.months());
        assertEquals(new PairOverview(0, 0, 0, 0, overview.months(), List.of()), overview);
    }

    @Test
    void overview_countsTheLastSecondAsValid() {
        expiring("n", "2026-11-22T10:20:30Z");
        PairOverview last = at("2026-11-22T10:20:30Z");
        assertEquals(0, last.expired());
        assertEquals(1, last.expiringSoon());
        assertEquals(1, last.months().get(0).pairs());
        assertEquals(List.of("n"), names(last));
        PairOverview after = at("2026-11-22T10:20:31Z");
        assertEquals(1, after.expired());
        assertEquals(0, after.expiringSoon());
        assertEquals(0, after.months().get(0).pairs());
        assertEquals(List.of(), names(after));
    }

    @Test
    void overview_countsThirtyDaysAsSoon() {
        expiring("soon", "2026-12-22T10:20:29Z");
        expiring("later", "2026-12-22T10:20:30Z");
        assertEquals(1, at("2026-11-22T10:20:30Z").expiringSoon());
    }

    @Test
    void overview_cutsMonthsInUtc() {
        expiring("last of November", "2026-11-30T23:59:59Z");
        expiring("first of December", "2026-12-01T00:00:00Z");
        expiring("last of October", "2027-10-31T23:59:59Z");
        expiring("too late", "2027-11-01T00:00:00Z");
        PairOverview overview = at("2026-11-22T10:20:30Z");
        assertEquals(
                List.of(1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L),
                overview.months().stream().map(ExpiryMonth::pairs).toList());
        assertEquals(4, overview.pairs());
    }

    @Test
    void overview_namesTheFirstTenToExpire() {
        for (int day = 28; day > 10; day--) {
            expiring("d" + day, "2026-11-" + day + "T00:00:00Z");
        }
        assertEquals(IntStream.range(15, 25).mapToObj(day -> "d" + day).toList(), names(at("2026-11-14T12:00:00Z")));
    }

    @Test
    void overview_countsPairsWithoutAKey() {
        expiring("n", "2027-01-01T00:00:00Z");
        pairs.add(CertificateKeyPair.create(
                UUID.randomUUID(), Field.of("bare"), Field.of(Pems.ONE.certificate()), Field.absent(), Pairs.VAULT));
        PairOverview overview = at("2026-11-22T10:20:30Z");
        assertEquals(2, overview.pairs());
        assertEquals(1, overview.withoutKey());
    }

    @Test
    void overview_needsThePermissionToView() {
        OverviewService service = new OverviewService(pairs, Clock.fixed(Pems.NOW, ZoneOffset.UTC));
        refused(Kind.FORBIDDEN, () -> service.overview(allBut(Permission.VIEW)));
    }
}
