package org.certkp.domain.x509.pem;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * One block of a PEM text (RFC 7468), not yet decoded. It may be a private key, so it is never printed.
 *
 * @param label between BEGIN and the dashes
 * @param body what stands between the two boundary lines, cleaned by {@link PemCleaning}
 */
public record PemBlock(String label, String body) {

    public static final String CERTIFICATE = "CERTIFICATE";

    /** RFC 7468 section 2: generators wrap the base64 at 64 characters. */
    private static final Base64.Encoder ENCODER = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /**
     * The bytes of the block. Header lines, which RFC 7468 does not permit and encrypted legacy keys have, are no
     * base64 and refused with everything else that is none. Padding may be missing.
     *
     * @param tooLong why more bytes than the most are refused
     * @throws Unreadable when the body is not base64 or has more bytes than the most
     */
    public byte[] decode(int mostBytes, Code tooLong) {
        if (body.indexOf(':') >= 0) {
            throw headers();
        }
        String base64 = base64();
        if (base64.isEmpty()) {
            throw new Unreadable(Code.BLOCK_EMPTY, label);
        }
        if (base64.length() / 4L * 3 > mostBytes) {
            throw new Unreadable(tooLong, mostBytes);
        }
        base64.chars().filter(c -> !isBase64((char) c)).findFirst().ifPresent(c -> {
            throw new Unreadable(Code.NOT_BASE64, shown(c));
        });
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Code.BASE64_DAMAGED);
        }
    }

    /** The bytes, if there are any that can be decoded. */
    Optional<byte[]> bytes() {
        try {
            return Optional.of(decode(PemText.MAX_LENGTH, Code.TEXT_TOO_LONG));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Whether every decoder gets these bytes: with its padding, and no bits behind the last byte. */
    public boolean isExactly(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes).equals(base64());
    }

    private Unreadable headers() {
        boolean encrypted = label.endsWith("PRIVATE KEY") && body.contains("Proc-Type") && body.contains("ENCRYPTED");
        return encrypted ? new Unreadable(Code.KEY_ENCRYPTED) : new Unreadable(Code.BLOCK_HEADERS, label);
    }

    /** One character as a person finds it again, and never more of a text. */
    private static String shown(int c) {
        return c > ' ' && c < 0x7f ? "%c (U+%04X)".formatted(c, c) : "U+%04X".formatted(c);
    }

    static boolean isBase64(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '/' && c <= '9' || c == '+' || c == '=';
    }

    private String base64() {
        return withoutWhiteSpace(body);
    }

    static String withoutWhiteSpace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!PemCleaning.isWhiteSpace(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /** The canonical text of a block as OpenSSL writes it: 64 columns, LF, no line end after the last line. */
    public static String encode(String label, byte[] der) {
        return PemReader.BEGIN + label + PemReader.DASHES + "\n"
                + ENCODER.encodeToString(der)
                + "\n" + PemReader.END + label + PemReader.DASHES;
    }

    @Override
    public String toString() {
        return "PemBlock[" + label + "]";
    }
}
