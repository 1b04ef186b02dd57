package org.certkp.web.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Texts with a place to fill, for the pages. */
@Named("phrases")
@ApplicationScoped
public class Phrases {

    /**
     * A text with its one place filled.
     *
     * @param key of the text
     */
    public String of(String key, Object value) {
        return Texts.of(key, value);
    }
}
