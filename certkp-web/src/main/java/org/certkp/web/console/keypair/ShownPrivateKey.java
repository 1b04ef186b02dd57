package org.certkp.web.console.keypair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.certkp.domain.keypair.PemDocument;

/** A private key on its way to the page, gone with the request: no session ever holds one. */
@Named
@RequestScoped
public class ShownPrivateKey {

    private String pem = "";

    void show(PemDocument document) {
        pem = document.pem();
    }

    /** "" unless it was asked for by this very request. */
    public String getPem() {
        return pem;
    }
}
