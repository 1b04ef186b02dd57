package org.certkp.web.console.page;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final String ENGLISH = "texts.properties";
    private static final String GERMAN = "texts_de.properties";

    /** A text with a place that MessageFormat fills; others have places that a script of the page fills. */
    private static final String PLACE = "(?s).*\\{[0-9].*";

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream bytes = Texts.class.getResourceAsStream("/org/certkp/web/console/" + file)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void german_hasTheSameKeysAsEnglish() throws IOException {
        Set<String> english = new TreeSet<>(texts(ENGLISH).stringPropertyNames());
        assertEquals(english, new TreeSet<>(texts(GERMAN).stringPropertyNames()));
        assertFalse(english.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void textsWithPlaces_areFormats(String file) throws IOException {
        Properties texts = texts(file);
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertFalse(text.isBlank(), key);
            if (text.matches(PLACE)) {
                assertDoesNotThrow(() -> new MessageFormat(text), key);
            }
        }
    }

    @Test
    void german_hasPlacesWhereEnglishHas() throws IOException {
        Properties german = texts(GERMAN);
        texts(ENGLISH)
                .forEach((key, text) -> assertEquals(
                        text.toString().matches(PLACE),
                        german.getProperty(key.toString()).matches(PLACE),
                        key.toString()));
    }

    @Test
    void english_isSpokenWhateverTheServersOwnLanguageIs() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            ResourceBundle texts = ResourceBundle.getBundle("org.certkp.web.console.texts", Locale.ENGLISH);
            assertEquals("Sign in", texts.getString("signIn"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
