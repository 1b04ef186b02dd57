package org.certkp.web.console.keypair;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.keypair.CertificateKeyPairService;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.ExpectedVersion;
import org.certkp.domain.keypair.PairInspectionService;
import org.certkp.domain.keypair.PairPreview;
import org.certkp.web.console.access.ConsoleCaller;
import org.certkp.web.console.page.ConsolePath;
import org.certkp.web.console.page.Notice;
import org.certkp.web.console.page.Refusal;
import org.certkp.web.console.page.Texts;
import org.certkp.web.input.PairId;

/**
 * The form to change a pair: first it shows what would become of it, then it is asked to do so. It knows the version of
 * the pair that was shown, so that the work of somebody else in between is not overwritten.
 */
@Named
@ViewScoped
public class EditView implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String FORM = "form";

    @Inject
    private CertificateKeyPairService pairs;

    @Inject
    private PairInspectionService inspection;

    @Inject
    private ConsoleCaller caller;

    @Inject
    private PairForm fields;

    private String id = "";
    private transient CertificateKeyPairSummary stored;
    private transient PairPreview preview;

    /** Fills the form with what is stored. */
    public void load() {
        fields.setName(getStored().name());
    }

    private UUID uuid() {
        return PairId.parse(id);
    }

    /** Shows what would become of the pair, and changes nothing. */
    public void check() {
        preview = inspection.preview(caller.get(), Optional.of(uuid()), fields.toChange());
        Refusal.atIfRejected(FORM, "certificate_data", preview.chain());
        Refusal.atIfRejected(FORM, "key_data", preview.key());
    }

    /** Changes the pair and shows it. */
    public void save() {
        try {
            PairPreview read = inspection.preview(caller.get(), Optional.of(uuid()), fields.toChange());
            CertificateKeyPairSummary changed = pairs.update(
                    caller.get(),
                    uuid(),
                    fields.toChange(),
                    ExpectedVersion.of(getStored().version()));
            Notice.leaveText(Texts.of("edit.done", changed.name()) + ImportView.orderOf(read));
            Notice.go(ConsolePath.pair(changed.id()));
        } catch (CertkpException e) {
            Refusal.show(FORM, e);
        }
    }

    public PairForm getFields() {
        return fields;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    /** The pair as it was stored when the page was opened. */
    public CertificateKeyPairSummary getStored() {
        if (stored == null) {
            stored = pairs.retrieve(caller.get(), uuid());
        }
        return stored;
    }

    /** What would become of the pair; empty before it was asked for. */
    public Optional<PairPreview> getPreview() {
        return Optional.ofNullable(preview);
    }

    /** Whether what was checked can be kept. */
    public boolean isAcceptable() {
        return preview != null
                && !preview.chain().isRejected()
                && !preview.key().isRejected()
                && preview.keyBelongs().orElse(true);
    }

    /** The fingerprint that the pair would have. */
    public String getFingerprintAfter() {
        return preview.chain()
                .value()
                .map(chain -> chain.get(0).fingerprintSha256())
                .orElse(getStored().fingerprintSha256());
    }

    /** Whether the pair would have another certificate. */
    public boolean isFingerprintChanges() {
        return !getFingerprintAfter().equals(getStored().fingerprintSha256());
    }
}
