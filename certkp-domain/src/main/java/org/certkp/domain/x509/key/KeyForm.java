package org.certkp.domain.x509.key;

import java.io.IOException;
import org.bouncycastle.asn1.sec.ECPrivateKey;

/** The form in which a private key is kept and handed out, such that every program reads it. */
final class KeyForm {

    private KeyForm() {}

    /**
     * The bytes of a key as they come, where other programs read them; else the same key in the same form, plainly.
     *
     * @param label of the block that fits the form
     * @param der that was read in that form
     * @return the same array when nothing had to be changed
     */
    static byte[] readable(String label, byte[] der) throws IOException {
        return switch (label) {
            case "PRIVATE KEY" -> Pkcs8.plain(der);
            case "EC PRIVATE KEY" ->
                EcCodec.fullLength(der, ECPrivateKey.getInstance(der).getParametersObject());
            default -> der;
        };
    }
}
