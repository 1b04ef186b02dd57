package org.certkp.web.admin.pairs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.Page;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the table: of all pairs there are only those of one page at a time. */
class PairsModel extends LazyDataModel<CertificateKeyPairSummary> {

    private static final long serialVersionUID = 1;

    private final transient Pages pages;
    private final transient Function<UUID, CertificateKeyPairSummary> pair;

    /** Finds one page. */
    interface Pages {

        /**
         * The page, or the last one when there is no such page any more.
         *
         * @param ordering as the REST API writes it; "" for the usual one
         * @param page from 1
         */
        Page<CertificateKeyPairSummary> find(String ordering, int page, int pageSize);
    }

    PairsModel(Pages pages, Function<UUID, CertificateKeyPairSummary> pair) {
        this.pages = pages;
        this.pair = pair;
    }

    /** Answered together with the page, by one query more and not two. */
    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return 0;
    }

    @Override
    public List<CertificateKeyPairSummary> load(
            int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        String ordering = sortBy.values().stream()
                .filter(SortMeta::isActive)
                .map(term -> (term.getOrder().isDescending() ? "-" : "") + term.getField())
                .findFirst()
                .orElse("");
        Page<CertificateKeyPairSummary> page = pages.find(ordering, first / pageSize + 1, pageSize);
        setRowCount(Math.toIntExact(page.count()));
        recalculateFirst(first, pageSize, getRowCount());
        return page.items();
    }

    @Override
    public String getRowKey(CertificateKeyPairSummary row) {
        return row.id().toString();
    }

    @Override
    public CertificateKeyPairSummary getRowData(String rowKey) {
        return pair.apply(UUID.fromString(rowKey));
    }
}
