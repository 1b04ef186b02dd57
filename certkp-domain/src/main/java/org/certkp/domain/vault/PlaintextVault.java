package org.certkp.domain.vault;

import jakarta.enterprise.context.ApplicationScoped;
import org.certkp.domain.x509.key.PemPrivateKey;

/** Stores keys as they are: whoever reads the database reads them. */
@ApplicationScoped
public class PlaintextVault implements KeyVault {

    @Override
    public SealedContent seal(PemPrivateKey key) {
        return new SealedContent(key.pem());
    }

    @Override
    public String open(SealedContent sealed) {
        return sealed.value();
    }
}
