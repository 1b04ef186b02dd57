package org.certkp.web.console.keypair;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certkp.domain.keypair.CertificateKeyPairData;
import org.certkp.web.input.RequestBody;

/**
 * What the forms to import and to edit a pair hold, as somebody typed it. It lives for one request: a private key
 * stays in the browser until it is sent to be kept.
 */
@RequestScoped
public class PairForm {

    private String name = "";
    private String certificateData = "";
    private String keyData = "";
    private boolean keyRemoved;

    /** As the body of an import. */
    CertificateKeyPairData toWholePair() {
        return RequestBody.ofForm(Map.of("name", name, "certificate_data", certificateData, "key_data", keyData))
                .toWholePair();
    }

    /** As the body of a PATCH: what is left empty stays as it is, unless the key is to be removed. */
    CertificateKeyPairData toChange() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        if (!certificateData.isBlank()) {
            fields.put("certificate_data", certificateData);
        }
        if (keyRemoved || !keyData.isBlank()) {
            fields.put("key_data", keyRemoved ? "" : keyData);
        }
        return RequestBody.ofForm(fields).toPartOfPair();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCertificateData() {
        return certificateData;
    }

    public void setCertificateData(String certificateData) {
        this.certificateData = withLineEndsOfText(certificateData);
    }

    public String getKeyData() {
        return keyData;
    }

    public void setKeyData(String keyData) {
        this.keyData = withLineEndsOfText(keyData);
    }

    public boolean isKeyRemoved() {
        return keyRemoved;
    }

    public void setKeyRemoved(boolean keyRemoved) {
        this.keyRemoved = keyRemoved;
    }

    /** A form sends CRLF whatever was pasted (HTML, "constructing the entry list"), and PEM is given back as it came. */
    private static String withLineEndsOfText(String sent) {
        return sent == null ? "" : sent.replace("\r\n", "\n");
    }
}
