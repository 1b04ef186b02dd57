package org.certkp.web.console.keypair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.keypair.CertificateKeyPairService;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.PairInspectionService;
import org.certkp.domain.keypair.PairPreview;
import org.certkp.web.console.access.ConsoleCaller;
import org.certkp.web.console.page.ConsolePath;
import org.certkp.web.console.page.Notice;
import org.certkp.web.console.page.Refusal;
import org.certkp.web.console.page.Texts;

/** The form to import a pair: what was read is shown before it is kept. */
@Named
@RequestScoped
public class ImportView {

    private static final String FORM = "form";

    @Inject
    private CertificateKeyPairService pairs;

    @Inject
    private PairInspectionService inspection;

    @Inject
    private ConsoleCaller caller;

    @Inject
    private PairForm fields;

    private PairPreview preview;

    /** Reads what was pasted or dropped, and keeps nothing. */
    public void check() {
        preview = inspection.preview(caller.get(), Optional.empty(), fields.toWholePair());
        Refusal.atIfRejected(FORM, "certificate_data", preview.chain());
        Refusal.atIfRejected(FORM, "key_data", preview.key());
    }

    /** Keeps the pair and shows it. */
    public void save() {
        try {
            PairPreview read = inspection.preview(caller.get(), Optional.empty(), fields.toWholePair());
            CertificateKeyPairSummary kept = pairs.importPair(caller.get(), fields.toWholePair());
            Notice.leaveText(Texts.of("import.done", kept.name()) + orderOf(read));
            Notice.go(ConsolePath.pair(kept.id()));
        } catch (CertkpException e) {
            Refusal.show(FORM, e);
            preview = inspection.preview(caller.get(), Optional.empty(), fields.toWholePair());
        }
    }

    /** What is said of a chain that was put in order; "" of any other. */
    static String orderOf(PairPreview kept) {
        return kept.position() > 1 ? " " + Texts.of("preview.ordered", kept.position()) : "";
    }

    public PairForm getFields() {
        return fields;
    }

    /** What was read; empty before something was. */
    public Optional<PairPreview> getPreview() {
        return Optional.ofNullable(preview);
    }
}
