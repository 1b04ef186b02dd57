package org.certkp.web.console.keypair;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.AuditService;
import org.certkp.domain.keypair.CertificateKeyPairService;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.ExpectedVersion;
import org.certkp.domain.keypair.PairDetails;
import org.certkp.domain.keypair.PairInspectionService;
import org.certkp.domain.keypair.PemDocument;
import org.certkp.domain.keypair.Reference;
import org.certkp.domain.x509.details.CertificateDetails;
import org.certkp.web.console.access.ConsoleCaller;
import org.certkp.web.console.page.ConsolePath;
import org.certkp.web.console.page.Download;
import org.certkp.web.console.page.Notice;
import org.certkp.web.console.page.Refusal;
import org.certkp.web.console.page.Texts;
import org.certkp.web.input.PairId;
import org.certkp.web.rest.keypair.PemDownload;

/**
 * One pair: what its certificate says, who has done what with it, and what can be done. It outlives a request, so the
 * private key is not here.
 */
@Named
@ViewScoped
public class PairView implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int MAX_ENTRIES = 50;

    @Inject
    private CertificateKeyPairService pairs;

    @Inject
    private PairInspectionService inspection;

    @Inject
    private AuditService audit;

    @Inject
    private ConsoleCaller caller;

    @Inject
    private ShownPrivateKey privateKey;

    private String id = "";
    private transient PairDetails details;
    private transient List<Reference> references;
    private transient List<AuditEntry> entries;
    private String typedName = "";

    /** Reads the pair; an unknown id leads to the page for errors. */
    public void load() {
        details = inspection.details(caller.get(), uuid());
    }

    private UUID uuid() {
        return PairId.parse(id);
    }

    /** Sends the certificate with its chain. */
    public void downloadCertificate() {
        send(pairs.viewCertificate(caller.get(), uuid()), "_certificate.pem");
    }

    /** Sends the private key. */
    public void downloadPrivateKey() {
        send(pairs.viewPrivateKey(caller.get(), uuid()), "_private_key.pem");
    }

    private static void send(PemDocument document, String suffix) {
        byte[] content = PemDownload.text(document).getBytes(StandardCharsets.UTF_8);
        Download.send(document.pairName() + suffix, "application/x-pem-file", content);
    }

    /** Shows the private key, in this one answer only. */
    public void showPrivateKey() {
        privateKey.show(pairs.viewPrivateKey(caller.get(), uuid()));
        entries = null;
    }

    /** Deletes the pair whose name was typed, and goes back to the table. */
    public void delete() {
        if (!typedName.equals(getSummary().name())) {
            Refusal.at("deletion", "typed", Texts.of("pair.delete.other"));
            return;
        }
        pairs.delete(caller.get(), List.of(uuid()), ExpectedVersion.ANY);
        Notice.leave("pair.deleted", getSummary().name());
        Notice.go(ConsolePath.PAIRS);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public PairDetails getDetails() {
        if (details == null) {
            load();
        }
        return details;
    }

    public CertificateKeyPairSummary getSummary() {
        return getDetails().summary();
    }

    /** What was typed to confirm that the pair is to be deleted. */
    public String getTypedName() {
        return typedName;
    }

    public void setTypedName(String typedName) {
        this.typedName = typedName;
    }

    /** The chain as it is read from its top: what has issued, and below it what was issued. */
    public List<ChainLink> getChainFromTop() {
        List<CertificateDetails> chain = getDetails().chain();
        return IntStream.range(0, chain.size())
                .map(position -> chain.size() - 1 - position)
                .mapToObj(position -> new ChainLink(position, chain.get(position)))
                .toList();
    }

    /**
     * A certificate of the chain.
     *
     * @param position 0 for the pair's own
     * @param certificate what it says
     */
    public record ChainLink(int position, CertificateDetails certificate) {}

    public List<Reference> getUsedBy() {
        if (references == null) {
            references = pairs.usedBy(caller.get(), uuid());
        }
        return references;
    }

    /** The latest of what was done with the pair, newest first. */
    public List<AuditEntry> getEntries() {
        if (entries == null) {
            entries = audit.ofPair(caller.get(), uuid(), MAX_ENTRIES);
        }
        return entries;
    }
}
