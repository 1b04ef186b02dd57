package org.certkp.web.console.keypair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.certkp.domain.keypair.CertificateKeyPairService;
import org.certkp.domain.keypair.ExpectedVersion;
import org.certkp.web.console.access.ConsoleCaller;
import org.certkp.web.console.page.ConsolePath;
import org.certkp.web.console.page.Download;
import org.certkp.web.console.page.Notice;
import org.certkp.web.input.PairId;

/** What can be done with several pairs of the list: their ids come with the request. */
@Named
@RequestScoped
public class SelectedPairs {

    private static final Pattern COMMA = Pattern.compile(",");

    @Inject
    private CertificateKeyPairService pairs;

    @Inject
    private ConsoleCaller caller;

    /** Deletes the pairs, all or none, and shows the same list without them. */
    public void delete() {
        List<UUID> ids = ids();
        pairs.delete(caller.get(), ids, ExpectedVersion.ANY);
        Notice.leave("pairs.deleted", ids.size());
        Notice.go(ConsolePath.page((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest()));
    }

    /** Sends the certificates in one archive. */
    public void exportCertificates() {
        export(false);
    }

    /** Sends the certificates and their private keys in one archive. */
    public void exportPairs() {
        export(true);
    }

    private void export(boolean withPrivateKeys) {
        byte[] archive = PemArchive.of(pairs.export(caller.get(), ids(), withPrivateKeys));
        Download.send("certificates.zip", "application/zip", archive);
    }

    private static List<UUID> ids() {
        String ids = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("selected", "");
        return COMMA.splitAsStream(ids)
                .filter(id -> !id.isEmpty())
                .map(PairId::parse)
                .toList();
    }
}
