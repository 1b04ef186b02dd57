package org.certkp.domain.x509;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * One block of a PEM text (RFC 7468), not yet decoded. It may be a private key, so it is never printed.
 *
 * @param label between BEGIN and the dashes
 * @param body what stands between the two boundary lines, as it came
 */
record PemBlock(String label, String body) {

    static final String CERTIFICATE = "CERTIFICATE";

    private static final String DASHES = "-----";

    /** RFC 7468 section 2: generators wrap the base64 at 64 characters. */
    private static final Base64.Encoder ENCODER = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /**
     * The bytes of the block. Header lines, which RFC 7468 does not permit and encrypted legacy keys have, are no
     * base64 and refused with everything else that is none.
     *
     * @throws IllegalArgumentException when the body is not base64 or has more bytes than the most
     */
    byte[] decode(int mostBytes) {
        String base64 = withoutWhiteSpace(body);
        if (base64.isEmpty() || base64.length() / 4L * 3 > mostBytes) {
            throw new IllegalArgumentException("The block is empty or too long.");
        }
        return Base64.getDecoder().decode(base64);
    }

    private static String withoutWhiteSpace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!PemReader.isWhiteSpace(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /** The canonical text of a block as OpenSSL writes it: 64 columns, LF, no line end after the last line. */
    static String encode(String label, byte[] der) {
        return DASHES + "BEGIN " + label + DASHES + "\n"
                + ENCODER.encodeToString(der)
                + "\n" + DASHES + "END " + label + DASHES;
    }

    @Override
    public String toString() {
        return "PemBlock[" + label + "]";
    }
}
