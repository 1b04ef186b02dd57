package org.certkp.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How a browser shows pages.
 *
 * @param locale which language it asks for
 * @param colors light or dark
 * @param width of the window, in CSS pixels
 */
public record Look(String locale, ColorScheme colors, int width) {

    static final int WIDE = 1280;
    static final int NARROW = 390;
    public static final Look USUAL = new Look("en-US", ColorScheme.LIGHT, WIDE);
    static final Look GERMAN = new Look("de-DE", ColorScheme.LIGHT, WIDE);

    static final int HEIGHT = 900;

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(colors)
                .setViewportSize(width, HEIGHT);
    }
}
