package org.certkp.web.console.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.AuditService;
import org.certkp.domain.keypair.ExpiryMonth;
import org.certkp.domain.keypair.OverviewService;
import org.certkp.domain.keypair.PairOverview;
import org.certkp.domain.x509.provider.CryptoProvider;
import org.certkp.web.console.access.ConsoleCaller;

/** The figures of the first page, read once for each time it is shown. */
@Named
@RequestScoped
public class OverviewView {

    private static final int MAX_ENTRIES = 10;
    private static final long CHART_HEIGHT = 140;

    @Inject
    private OverviewService overviews;

    @Inject
    private AuditService audit;

    @Inject
    private ConsoleCaller caller;

    private PairOverview overview;
    private List<AuditEntry> entries;

    public PairOverview getOverview() {
        if (overview == null) {
            overview = overviews.overview(caller.get());
        }
        return overview;
    }

    /** How high the bar of a month is, in units of the chart: the highest month fills it, one pair can be seen. */
    public long height(ExpiryMonth month) {
        long most = getOverview().months().stream()
                .mapToLong(ExpiryMonth::pairs)
                .max()
                .orElse(0);
        return month.pairs() == 0 ? 0 : Math.max(3, month.pairs() * CHART_HEIGHT / most);
    }

    /** Who makes keys, by name and version. */
    public String getCryptoProvider() {
        return CryptoProvider.chosen().name();
    }

    /** The latest of what was done, newest first. */
    public List<AuditEntry> getEntries() {
        if (entries == null) {
            entries = audit.latest(caller.get(), MAX_ENTRIES);
        }
        return entries;
    }
}
