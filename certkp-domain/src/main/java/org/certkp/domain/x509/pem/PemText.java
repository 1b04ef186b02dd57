package org.certkp.domain.x509.pem;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.Der;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * A text that somebody gave as PEM, and the blocks that were found in it. Read as well is what can mean nothing else: a
 * whole PEM in base64, and the base64 of one DER element without boundary lines. It may hold a private key, so it is
 * never printed.
 *
 * @param given as it came, trimmed
 * @param blocks at least one
 */
public record PemText(String given, List<PemBlock> blocks) {

    /** What H2 keeps in a column of characters, and about what a request holds. In UTF-16 units. */
    static final int MAX_LENGTH = 1_048_576;

    /** A Kubernetes secret is base64 of what may have been base64 already. */
    private static final int MAX_WRAPPINGS = 2;

    /**
     * Finds the blocks.
     *
     * @param wanted what the caller hopes for, to be named when there is no block
     * @throws Unreadable when there is no block, or one that is damaged
     */
    public static PemText read(String text, PemContent wanted) {
        String given = text.strip();
        requireLength(given);
        return new PemText(given, blocks(given, wanted, MAX_WRAPPINGS));
    }

    /** What is stored must fit the column. */
    public static String requireLength(String pem) {
        if (pem.length() > MAX_LENGTH) {
            throw new Unreadable(Code.TEXT_TOO_LONG, MAX_LENGTH);
        }
        return pem;
    }

    private static List<PemBlock> blocks(String text, PemContent wanted, int wrappings) {
        String cleaned = PemCleaning.clean(text);
        List<PemBlock> blocks = PemReader.read(cleaned);
        if (!blocks.isEmpty()) {
            return blocks;
        }
        Optional<byte[]> bytes = wrappings == 0 ? Optional.empty() : bareBase64(cleaned);
        Optional<PemContent> content = bytes.filter(Der::isOne).flatMap(PemContent::of);
        if (content.isPresent()) {
            String body = Base64.getEncoder().encodeToString(bytes.get());
            return List.of(new PemBlock(content.get().label(), body));
        }
        String inner = bytes.flatMap(PemText::text)
                .filter(t -> t.contains(PemReader.BEGIN.strip()) || t.startsWith(WRAPPED))
                .orElseThrow(() -> UnreadableText.hint(text, wanted));
        return blocks(inner, wanted, wrappings - 1);
    }

    /** {@code -----BEGIN} in base64. */
    static final String WRAPPED = "LS0tLS1CRUdJTi";

    private static Optional<byte[]> bareBase64(String cleaned) {
        String base64 = PemBlock.withoutWhiteSpace(cleaned).replaceAll("^[\"'`]|[\"'`]$", "");
        if (base64.isEmpty() || !base64.chars().allMatch(c -> PemBlock.isBase64((char) c))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "PemText" + blocks;
    }
}
