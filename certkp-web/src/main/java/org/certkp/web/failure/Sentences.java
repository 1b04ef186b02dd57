package org.certkp.web.failure;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.certkp.domain.failure.Violation;

/**
 * Says in words what the domain refused. The English sentences are authentik's, word for word, where it has one, since
 * programs compare them; the REST API speaks English only.
 */
public final class Sentences {

    private static final String BUNDLE = "org.certkp.web.failure.sentences";

    /** Without it the server's own language would come before English. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Sentences() {}

    /** One violation in English, for programs. */
    public static String english(Violation violation) {
        return in(Locale.ENGLISH, violation);
    }

    /** Several violations in English, each a sentence of its own. */
    public static List<String> english(List<Violation> violations) {
        return violations.stream().map(Sentences::english).toList();
    }

    /** Violations in the language of a reader, one sentence after the other. */
    public static String in(Locale locale, List<Violation> violations) {
        return violations.stream().map(violation -> in(locale, violation)).collect(Collectors.joining(" "));
    }

    private static String in(Locale locale, Violation violation) {
        String sentence = ResourceBundle.getBundle(BUNDLE, locale, Sentences.class.getClassLoader(), NO_FALLBACK)
                .getString(violation.code().name());
        Object[] arguments = violation.arguments().stream()
                .map(argument -> text(locale, argument))
                .toArray();
        return new MessageFormat(sentence, locale).format(arguments);
    }

    /** A number as text, because a format would give it separators, which programs do not expect. */
    private static String text(Locale locale, Object argument) {
        return argument instanceof Violation inner ? in(locale, inner) : String.valueOf(argument);
    }
}
