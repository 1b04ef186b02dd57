package org.certkp.web.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    private static Properties sentences(String file) throws IOException {
        Properties sentences = new Properties();
        try (var in = new InputStreamReader(Sentences.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            sentences.load(in);
        }
        return sentences;
    }

    private static TreeSet<String> places(Code code, String file) throws IOException {
        return PLACE.matcher(sentences(file).getProperty(code.name()))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences.properties", "sentences_de.properties"})
    void everyCodeHasASentence_andEverySentenceACode(String file) throws IOException {
        assertEquals(
                Arrays.stream(Code.values()).map(Code::name).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(sentences(file).stringPropertyNames()));
    }

    @ParameterizedTest
    @EnumSource
    void everySentence_namesTheSameArgumentsInBothLanguages(Code code) throws IOException {
        assertEquals(places(code, "sentences.properties"), places(code, "sentences_de.properties"));
    }

    @ParameterizedTest
    @EnumSource
    void everySentence_isFilledWithItsArguments(Code code) {
        Violation violation = Violation.of(code, "{a'b}", 1_234_567, "third");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String sentence = Sentences.in(locale, List.of(violation));
            assertFalse(sentence.isBlank());
            assertFalse(PLACE.matcher(sentence).find(), sentence);
        }
    }

    @Test
    void english_doesNotChangeNumbersOrQuotes() {
        assertEquals(
                "Ensure this field has no more than 65536 characters.",
                Sentences.english(Violation.of(Code.TOO_LONG, 65_536)));
        assertEquals(
                "\"it's {0}\" is not a valid choice.", Sentences.english(Violation.of(Code.NOT_A_CHOICE, "it's {0}")));
    }

    @Test
    void in_saysAViolationWithinAnother() {
        Violation inner = Violation.of(Code.LABEL_UNKNOWN, "X");
        assertEquals(
                "\"A block with the label \"X\" is nothing that certkp reads.\" is not a valid choice.",
                Sentences.english(Violation.of(Code.NOT_A_CHOICE, inner)));
    }

    @Test
    void in_speaksEnglish_whereTheLanguageIsNotKnown_whateverTheServersIs() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertEquals("This field is required.", Sentences.in(Locale.FRENCH, List.of(Violation.of(Code.REQUIRED))));
            assertTrue(Sentences.in(Locale.GERMANY, List.of(Violation.of(Code.REQUIRED)))
                    .startsWith("Dieses"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
