package org.certkp.web.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.certkp.domain.keypair.OverviewService;

/** Points of time as the pages write them. All are in UTC, as in the certificates themselves. */
@Named
@ApplicationScoped
public class Moments {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Inject
    private Clock clock;

    /** The day and the time to the minute, where the seconds are told on hover. */
    public String minute(Instant moment) {
        return MINUTE.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** The month, in short. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yy")
                .withLocale(Texts.locale(FacesContext.getCurrentInstance()))
                .format(month);
    }

    /** This moment, whole seconds. */
    public Instant now() {
        return clock.instant();
    }

    /** The day and the time to the second. */
    public String exact(Instant moment) {
        return EXACT.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** How long it is until a certificate expires, in whole days. */
    public String left(Instant expiry) {
        long days = Duration.between(clock.instant(), expiry).toDays();
        if (isPast(expiry)) {
            return days == 0 ? Texts.of("expiry.today.past") : Texts.of("expiry.past", -days);
        }
        return days == 0 ? Texts.of("expiry.today") : Texts.of("expiry.left", days);
    }

    /** The class of the badge that shows an expiry: expired, soon or good. */
    public String badge(Instant expiry) {
        if (isPast(expiry)) {
            return "badge expired";
        }
        return expiry.isBefore(clock.instant().plus(OverviewService.SOON)) ? "badge soon" : "badge good";
    }

    private boolean isPast(Instant expiry) {
        return expiry.isBefore(clock.instant());
    }
}
