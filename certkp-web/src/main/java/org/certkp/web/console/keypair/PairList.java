package org.certkp.web.console.keypair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.certkp.domain.keypair.CertificateKeyPairService;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.Page;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.web.console.access.ConsoleCaller;
import org.certkp.web.console.page.Moments;
import org.certkp.web.console.page.Texts;

/** The list that the address of a request asks for, and the links to what else there is. */
@Named
@RequestScoped
public class PairList {

    /** How many pages one sees the numbers of. */
    private static final int NUMBERS = 5;

    @Inject
    private CertificateKeyPairService pairs;

    @Inject
    private ConsoleCaller caller;

    @Inject
    private Moments moments;

    @Inject
    private TablePreferences preferences;

    private PairsAddress address;
    private Page<CertificateKeyPairSummary> page;

    /** Finds the page, or the last one when there is no such page any more. */
    public void read() {
        address = PairsAddress.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        int size = preferences.getRows();
        PairQuery query = address.query(size, moments.now());
        page = pairs.list(caller.get(), query)
                .or(() -> pairs.list(caller.get(), query.withPage(PageNumber.LAST, size)))
                .orElseThrow(() -> new IllegalStateException("There is always a last page."));
    }

    public PairsAddress getAddress() {
        return address;
    }

    public Page<CertificateKeyPairSummary> getPage() {
        return page;
    }

    /** The types of keys that one can filter by: those of the REST API. */
    public List<String> getKeyTypes() {
        return KeyType.published().stream().map(KeyType::label).toList();
    }

    /** The columns that are shown. */
    public List<String> getColumns() {
        return Stream.concat(Stream.of("name"), preferences.getColumns().stream())
                .toList();
    }

    /** How the list is sorted by a column, in the words of aria-sort. */
    public String sorting(String column) {
        String ordering = address.get("ordering");
        if (ordering.equals(column)) {
            return "ascending";
        }
        return ordering.equals("-" + column) ? "descending" : "none";
    }

    /** The list sorted by a column; by what it is sorted by already, the other way round, and then as usual. */
    public String sortedBy(String column) {
        String ordering =
                switch (sorting(column)) {
                    case "none" -> column;
                    case "ascending" -> "-" + column;
                    default -> "";
                };
        return address.withOrdering(ordering).toString();
    }

    /** Which of the pairs are shown, and how many there are. */
    public String getReport() {
        long before = (page.number() - 1L) * page.size();
        return Texts.of("pairs.report", before + 1, before + page.items().size(), page.count());
    }

    /** The numbers of the pages around this one. */
    public List<Long> getNumbers() {
        long last = Math.min(page.totalPages(), Math.max(page.number() + NUMBERS / 2, NUMBERS));
        return LongStream.rangeClosed(Math.max(1, last - NUMBERS + 1), last)
                .boxed()
                .toList();
    }

    /** Another page; "" when there is no such page. */
    public String at(long number) {
        boolean exists = number >= 1 && number <= page.totalPages();
        return exists ? address.withPage(Long.toString(number)).toString() : "";
    }

    /** The first page; "" when this is it. */
    public String getFirst() {
        return page.number() == 1 ? "" : at(1);
    }

    public String getPrevious() {
        return at(page.number() - 1L);
    }

    public String getNext() {
        return at(page.number() + 1L);
    }

    /** The last page, whatever its number is by then; "" when this is it. */
    public String getLast() {
        return page.number() == page.totalPages()
                ? ""
                : address.withPage("last").toString();
    }
}
