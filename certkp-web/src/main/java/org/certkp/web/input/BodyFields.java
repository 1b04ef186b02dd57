package org.certkp.web.input;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.x509.pem.UnreadableText;

/**
 * The fields of a body by the rules of shape that authentik's web framework applies (CONTRACT.md, section "Errors"):
 * what is missing, null, blank or of the wrong kind becomes a rejected field, strings are trimmed, numbers coerced.
 */
final class BodyFields {

    private static final Pattern ZERO_FRACTION = Pattern.compile("\\.0*\\s*$");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+(?:_[0-9]+)*");
    private static final double EXACT = 1e16;

    private final Map<String, JsonMember> members;

    BodyFields(Map<String, JsonMember> members) {
        this.members = members;
    }

    /** Whether a field must be there. */
    enum Presence {
        REQUIRED,
        OPTIONAL
    }

    /** Whether a string may be empty after it was trimmed. */
    enum Blank {
        ALLOWED,
        REFUSED
    }

    /** A trimmed string. */
    Field<String> text(String name, Presence presence, Blank blank) {
        JsonMember member = members.get(name);
        if (member instanceof JsonMember.Text text) {
            return checked(text.value(), blank);
        }
        if (member instanceof JsonMember.Numeric number) {
            return Field.of(number.literal());
        }
        return BodyFields.<String>missing(member, presence).orElseGet(() -> Field.rejected(Code.NOT_A_STRING));
    }

    private static Field<String> checked(String value, Blank blank) {
        String trimmed = PythonText.strip(value);
        if (trimmed.isEmpty()) {
            return blank == Blank.ALLOWED ? Field.of("") : Field.rejected(Code.BLANK);
        }
        if (trimmed.indexOf('\0') >= 0) {
            return Field.rejected(nul(trimmed));
        }
        OptionalInt surrogate = trimmed.codePoints()
                .filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                .findFirst();
        return surrogate.isPresent()
                ? Field.rejected(Code.SURROGATE, "U+%04X".formatted(surrogate.getAsInt()))
                : Field.of(trimmed);
    }

    /** Most texts with a NUL are in another encoding than their sender thinks. */
    private static List<Violation> nul(String text) {
        return Stream.concat(Stream.of(Violation.of(Code.NUL_CHARACTER)), UnreadableText.encoding(text).stream())
                .toList();
    }

    /** A required integer; "365.0" and " 30 " are integers too. */
    Field<BigInteger> integer(String name) {
        JsonMember member = members.get(name);
        if (member instanceof JsonMember.Text text) {
            return integerOf(
                    PythonText.strip(ZERO_FRACTION.matcher(text.value()).replaceFirst("")));
        }
        if (member instanceof JsonMember.Numeric number) {
            return number.isInteger() ? integerOf(number.literal()) : wholeNumber(number.literal());
        }
        return BodyFields.<BigInteger>missing(member, Presence.REQUIRED)
                .orElseGet(() -> Field.rejected(Code.NOT_AN_INTEGER));
    }

    private static Field<BigInteger> integerOf(String digits) {
        if (digits.length() > 1000) {
            return Field.rejected(Code.INTEGER_TOO_LONG);
        }
        return INTEGER.matcher(digits).matches()
                ? Field.of(new BigInteger(digits.replace("_", "").replaceFirst("^\\+", "")))
                : Field.rejected(Code.NOT_AN_INTEGER);
    }

    private static Field<BigInteger> wholeNumber(String literal) {
        double value = Double.parseDouble(literal);
        return Math.rint(value) == value && Math.abs(value) < EXACT
                ? Field.of(new BigDecimal(value).toBigInteger())
                : Field.rejected(Code.NOT_AN_INTEGER);
    }

    /** One of the values of an optional choice. */
    <T> Field<T> choice(String name, Map<String, T> choices) {
        JsonMember member = members.get(name);
        if (member instanceof JsonMember.Text text && choices.containsKey(text.value())) {
            return Field.of(choices.get(text.value()));
        }
        return BodyFields.<T>missing(member, Presence.OPTIONAL)
                .orElseGet(() -> Field.rejected(Code.NOT_A_CHOICE, shown(member)));
    }

    private static String shown(JsonMember member) {
        if (member instanceof JsonMember.Text text) {
            int end = Math.min(text.value().length(), 100);
            return text.value().substring(0, end);
        }
        if (member instanceof JsonMember.Flag flag) {
            return flag.value() ? "True" : "False";
        }
        return member instanceof JsonMember.Numeric number ? number.literal() : member.typeName();
    }

    private static <T> Optional<Field<T>> missing(JsonMember member, Presence presence) {
        if (member == null) {
            return Optional.of(presence == Presence.REQUIRED ? Field.rejected(Code.REQUIRED) : Field.absent());
        }
        return member instanceof JsonMember.Null ? Optional.of(Field.rejected(Code.NULL)) : Optional.empty();
    }
}
