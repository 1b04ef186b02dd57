package org.certkp.web.console.keypair;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.keypair.CertificateKeyPairService;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.GenerateCommand;
import org.certkp.web.console.access.ConsoleCaller;
import org.certkp.web.console.page.ConsolePath;
import org.certkp.web.console.page.Notice;
import org.certkp.web.console.page.Refusal;
import org.certkp.web.input.RequestBody;

/** The form to generate a pair. Its fields are those of the REST API, and are read by its reader. */
@Named
@RequestScoped
public class GenerateView {

    private static final String FORM = "form";

    @Inject
    private CertificateKeyPairService pairs;

    @Inject
    private ConsoleCaller caller;

    private String commonName = "";
    private String subjectAltName = "";
    private String validityDays = "365";
    private String algorithm = "ecdsa";

    /** The choice is made of plain radio buttons, each with its explanation; so it is read here. */
    @PostConstruct
    void readChoice() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        algorithm = sent.getOrDefault(FORM + ":alg", algorithm);
    }

    /** Says at the fields what would be refused, and makes nothing. */
    public void check() {
        try {
            pairs.check(caller.get(), command());
        } catch (CertkpException e) {
            Refusal.show(FORM, e);
        }
    }

    /** Makes the pair and shows it. */
    public void generate() {
        try {
            CertificateKeyPairSummary made = pairs.generate(caller.get(), command());
            Notice.leave("generate.done", made.name());
            Notice.go(ConsolePath.pair(made.id()));
        } catch (CertkpException e) {
            Refusal.show(FORM, e);
        }
    }

    /** Alternative names that nobody has typed are left out, so that the common name becomes one where it can. */
    private GenerateCommand command() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("common_name", commonName);
        if (!subjectAltName.isBlank()) {
            fields.put("subject_alt_name", subjectAltName);
        }
        fields.put("validity_days", validityDays);
        fields.put("alg", algorithm);
        return RequestBody.ofForm(fields).toGenerateCommand();
    }

    public String getCommonName() {
        return commonName;
    }

    public void setCommonName(String commonName) {
        this.commonName = commonName;
    }

    public String getSubjectAltName() {
        return subjectAltName;
    }

    public void setSubjectAltName(String subjectAltName) {
        this.subjectAltName = subjectAltName;
    }

    public String getValidityDays() {
        return validityDays;
    }

    public void setValidityDays(String validityDays) {
        this.validityDays = validityDays;
    }

    public String getAlgorithm() {
        return algorithm;
    }
}
