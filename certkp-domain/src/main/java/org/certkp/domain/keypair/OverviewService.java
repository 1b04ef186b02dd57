package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException;

/** Counts pairs by what needs attention. */
@Stateless
public class OverviewService {

    /** How long before its expiry a pair wants to be looked at. */
    public static final Duration SOON = Duration.ofDays(30);

    private static final int MONTHS = 12;
    private static final int FIRST = 10;

    /** Before every notAfter: a certificate names no moment before the year 1. */
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private CertificateKeyPairSummaries pairs;
    private Clock clock;

    /** For the container's proxy: without a public one Payara calls the other with nulls. */
    public OverviewService() {}

    @Inject
    public OverviewService(CertificateKeyPairSummaries pairs, Clock clock) {
        this.pairs = requireNonNull(pairs, "pairs is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * The pairs as they are now.
     *
     * @throws CertkpException of kind FORBIDDEN
     */
    public PairOverview overview(Caller caller) {
        caller.require(Permission.VIEW);
        Instant now = clock.instant();
        List<YearMonth> months = months(now);
        List<ExpiryRange> ranges = new ArrayList<>();
        ranges.add(new ExpiryRange(BEGINNING, now));
        ranges.add(new ExpiryRange(now, now.plus(SOON)));
        months.forEach(month -> ranges.add(range(month, now)));
        PairCount count = pairs.count();
        List<Long> expiring = pairs.countExpiring(ranges);
        return new PairOverview(
                count.pairs(),
                count.withoutKey(),
                expiring.get(0),
                expiring.get(1),
                IntStream.range(0, MONTHS)
                        .mapToObj(i -> new ExpiryMonth(months.get(i), expiring.get(2 + i)))
                        .toList(),
                firstToExpire(now));
    }

    private static List<YearMonth> months(Instant now) {
        YearMonth first = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(MONTHS).toList();
    }

    private static ExpiryRange range(YearMonth month, Instant now) {
        Instant start = start(month);
        return new ExpiryRange(start.isBefore(now) ? now : start, start(month.plusMonths(1)));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private List<CertificateKeyPairSummary> firstToExpire(Instant now) {
        PairQuery query = PairQuery.all()
                .withExpiresFrom(Optional.of(now))
                .withOrder(List.of(new PairOrder(PairOrder.Column.CERT_EXPIRY, false)))
                .withPage(PageNumber.of(1), FIRST);
        return pairs.list(query).map(Page::items).orElse(List.of());
    }
}
