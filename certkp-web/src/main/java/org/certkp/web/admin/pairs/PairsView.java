package org.certkp.web.admin.pairs;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.certkp.domain.keypair.CertificateKeyPairService;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.Page;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.KeyType;
import org.certkp.web.admin.access.ConsoleCaller;
import org.certkp.web.admin.page.Download;
import org.certkp.web.admin.page.Messages;
import org.certkp.web.admin.page.Moments;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.event.data.PageEvent;
import org.primefaces.model.LazyDataModel;

/** The table of pairs, and what can be done with several of them. */
@Named
@ViewScoped
public class PairsView implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String TABLE = "list:table";

    @Inject
    private CertificateKeyPairService pairs;

    @Inject
    private ConsoleCaller caller;

    @Inject
    private Moments moments;

    @Inject
    private TablePreferences preferences;

    private final PairFilter filter = new PairFilter();
    private final LazyDataModel<CertificateKeyPairSummary> rows = new PairsModel(this::find, this::retrieve);
    private List<CertificateKeyPairSummary> selected = List.of();

    private Page<CertificateKeyPairSummary> find(String ordering, int page, int pageSize) {
        PairQuery query = filter.query(ordering, page, pageSize, moments.now());
        return pairs.list(caller.get(), query)
                .or(() -> pairs.list(caller.get(), query.withPage(PageNumber.LAST, pageSize)))
                .orElseThrow(() -> new IllegalStateException("There is always a last page."));
    }

    private CertificateKeyPairSummary retrieve(UUID id) {
        return pairs.retrieve(caller.get(), id);
    }

    /** Shows the first page of what the filter now lets through. */
    public void filterChanged() {
        selected = List.of();
        table().setFirst(0);
    }

    /** Remembers another number of rows. */
    public void paged(PageEvent event) {
        Integer rows = event.getRowsPerPage();
        if (rows != null && rows != preferences.getRows()) {
            preferences.setRows(rows);
            preferences.keep();
        }
    }

    private static DataTable table() {
        return (DataTable) FacesContext.getCurrentInstance().getViewRoot().findComponent(TABLE);
    }

    /** Deletes the selected pairs, all or none. */
    public void delete() {
        pairs.delete(caller.get(), selectedIds());
        Messages.info("pairs.deleted", selected.size());
        selected = List.of();
    }

    /** Sends the selected certificates in one archive. */
    public void exportCertificates() {
        export(false);
    }

    /** Sends the selected certificates and their private keys in one archive. */
    public void exportPairs() {
        export(true);
    }

    private void export(boolean withPrivateKeys) {
        byte[] archive = PemArchive.of(pairs.export(caller.get(), selectedIds(), withPrivateKeys));
        Download.send("certificates.zip", "application/zip", archive);
    }

    private List<UUID> selectedIds() {
        return selected.stream().map(CertificateKeyPairSummary::id).toList();
    }

    /** The types of keys that one can filter by. */
    public KeyType[] getKeyTypes() {
        return KeyType.values();
    }

    public PairFilter getFilter() {
        return filter;
    }

    public LazyDataModel<CertificateKeyPairSummary> getRows() {
        return rows;
    }

    public List<CertificateKeyPairSummary> getSelected() {
        return selected;
    }

    public void setSelected(List<CertificateKeyPairSummary> selected) {
        this.selected = selected == null ? List.of() : List.copyOf(selected);
    }
}
