package org.certkp.web.console.page;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Violation;
import org.certkp.web.failure.Sentences;

/** The texts of the console, in the language of the page: one file for each language, beside this package. */
public final class Texts {

    private static final String BUNDLE = "org.certkp.web.console.texts";

    private Texts() {}

    /** A text with its places filled. */
    public static String of(String key, Object... values) {
        Locale locale = locale(FacesContext.getCurrentInstance());
        String text = bundle(locale).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader());
    }

    /** What the domain refused, in the language of the page. */
    public static String of(List<Violation> violations) {
        return Sentences.in(locale(FacesContext.getCurrentInstance()), violations);
    }

    /** All that the domain refused at once. */
    static String of(CertkpException refusal) {
        return Stream.concat(Stream.of(refusal.violations()), refusal.fieldErrors().values().stream())
                .filter(violations -> !violations.isEmpty())
                .map(Texts::of)
                .collect(Collectors.joining(" "));
    }

    /** The language of the page, or of the one that would be made for this request. */
    static Locale locale(FacesContext faces) {
        return faces.getViewRoot() == null
                ? faces.getApplication().getViewHandler().calculateLocale(faces)
                : faces.getViewRoot().getLocale();
    }
}
