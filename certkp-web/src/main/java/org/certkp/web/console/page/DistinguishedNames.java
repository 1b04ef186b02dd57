package org.certkp.web.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of certificates for a person. RFC 4514 has short names for nine types of attributes; the others, which it writes
 * in numbers, are called in the language of the page here, as far as the texts know them.
 */
@Named("distinguishedNames")
@ApplicationScoped
public class DistinguishedNames {

    private static final String ATTRIBUTE = "attribute.";

    /** What comes before a value, where no escaped character is mistaken for the end of the one before. */
    private static final Pattern TYPE_AND_VALUE = Pattern.compile(
            "([0-9]+(?:\\.[0-9]+)+)(=(?:[^\\\\,+]|\\\\.)*+)" + "|[A-Za-z][^=]*=(?:[^\\\\,+]|\\\\.)*+", Pattern.DOTALL);

    /**
     * A name with its types of attributes in words; a dash for an empty one.
     *
     * @param rfc4514 as certkp stores it
     */
    public String of(String rfc4514) {
        return rfc4514.isEmpty() ? "–" : in(Texts.locale(FacesContext.getCurrentInstance()), rfc4514);
    }

    static String in(Locale locale, String rfc4514) {
        if (rfc4514.indexOf('.') < 0) {
            return rfc4514;
        }
        ResourceBundle texts = Texts.bundle(locale);
        return TYPE_AND_VALUE
                .matcher(rfc4514)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : word(texts, found.group(1)) + found.group(2)));
    }

    private static String word(ResourceBundle texts, String type) {
        return texts.containsKey(ATTRIBUTE + type) ? texts.getString(ATTRIBUTE + type) : type;
    }
}
