package org.certkp.domain.x509.pem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.x509.asn1.Unreadable;

/** Says what a text without a block of PEM seems to be instead. What is not sure is not said. */
public final class UnreadableText {

    /** As much as tells an encoding. */
    private static final int BEGINNING = 64;

    /** The signs of other things, the surest first, and what is told of them. */
    private static final Map<Pattern, Function<Matcher, Unreadable>> SIGNS = signs();

    private UnreadableText() {}

    private static Map<Pattern, Function<Matcher, Unreadable>> signs() {
        Map<Pattern, Function<Matcher, Unreadable>> signs = new LinkedHashMap<>();
        signs.put(Pattern.compile("PuTTY-User-Key-File-"), found -> new Unreadable(Code.IS_PUTTY_KEY));
        signs.put(Pattern.compile("---- BEGIN SSH2 PUBLIC"), found -> new Unreadable(Code.IS_SSH_PUBLIC_KEY));
        signs.put(
                Pattern.compile("^\\s*(?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-\\S+) AAAA"),
                found -> new Unreadable(Code.IS_SSH_PUBLIC_KEY));
        signs.put(Pattern.compile("^\\s*\\{[^}]*\"kty\"\\s*:"), found -> new Unreadable(Code.IS_JSON_WEB_KEY));
        signs.put(
                Pattern.compile("([\\p{Pd}\\u2212&&[^-]])[\\p{Pd}\\u2212]{0,8}\\s?(?:BEGIN|END)\\b"),
                found -> new Unreadable(
                        Code.DASHES, "U+%04X".formatted((int) found.group(1).charAt(0))));
        signs.put(Pattern.compile("BEGIN(?:%20|\\+)[A-Z]"), found -> new Unreadable(Code.TEXT_PERCENT_ENCODED));
        signs.put(
                Pattern.compile("(?i)-\\s{0,9}BEGIN\\s{0,9}[A-Z0-9. ]{0,40}(?:CERTIFICATE|KEY)\\s{0,9}-"),
                found -> new Unreadable(Code.BOUNDARY_DAMAGED, "BEGIN"));
        signs.put(Pattern.compile(PemText.WRAPPED), found -> new Unreadable(Code.TEXT_ENCODED_WITHIN));
        signs.put(
                Pattern.compile("^[^\\s,;]{1,255}\\.(?:pem|crt|cer|cert|key|der|p12|pfx|p7b|txt)$"),
                found -> new Unreadable(Code.TEXT_FILE_NAME));
        return signs;
    }

    /**
     * What a text cannot be that has characters which no text has; empty when it may be one. A NUL is refused before
     * anything is read, so who refuses it asks here what else there is to say.
     */
    public static Optional<Violation> encoding(String text) {
        if (isUtf16(text, 0) || isUtf16(text, 1)) {
            return Optional.of(Violation.of(Code.TEXT_UTF_16));
        }
        boolean binary =
                text.chars().anyMatch(c -> c == 0xFFFD || c != 0 && Character.isISOControl(c) && !isControlOfText(c));
        return binary ? Optional.of(Violation.of(Code.TEXT_BINARY)) : Optional.empty();
    }

    /** Every other character of ASCII in UTF-16 is NUL, behind the byte order mark if there is one. */
    private static boolean isUtf16(String text, int parity) {
        int end = Math.min(text.length(), BEGINNING);
        int nuls = 0;
        for (int i = 2 + parity; i < end; i += 2) {
            nuls += text.charAt(i) == 0 ? 1 : 0;
        }
        int places = (end - 1 - parity) / 2;
        return places >= 4 && nuls == places;
    }

    private static boolean isControlOfText(int c) {
        return PemCleaning.isWhiteSpace((char) c) || c == 0x85;
    }

    static Unreadable hint(String text, PemContent wanted) {
        Optional<Violation> encoding = encoding(text);
        if (encoding.isPresent()) {
            return new Unreadable(encoding.get());
        }
        return SIGNS.entrySet().stream()
                .flatMap(sign ->
                        Optional.of(sign.getKey().matcher(text)).filter(Matcher::find).map(sign.getValue()).stream())
                .findFirst()
                .orElseGet(() -> new Unreadable(Code.NO_BLOCK, PemReader.BEGIN + wanted.label() + PemReader.DASHES));
    }
}
