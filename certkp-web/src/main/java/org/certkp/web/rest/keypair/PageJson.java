package org.certkp.web.rest.keypair;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.util.Map;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.Page;

/** A page of a list with its pagination; page numbers are 0 where there is no such page. */
public final class PageJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private PageJson() {}

    /** The page of pairs; {@code details} as in {@link CertificateKeyPairJson#of}. */
    public static JsonObject of(Page<CertificateKeyPairSummary> page, boolean details) {
        JsonArrayBuilder results = JSON.createArrayBuilder();
        page.items().forEach(pair -> results.add(CertificateKeyPairJson.of(pair, details)));
        return JSON.createObjectBuilder()
                .add("pagination", pagination(page))
                .add("results", results)
                .add("autocomplete", JSON.createObjectBuilder())
                .build();
    }

    private static JsonObject pagination(Page<?> page) {
        long before = (page.number() - 1L) * page.size();
        return JSON.createObjectBuilder()
                .add("next", page.number() < page.totalPages() ? page.number() + 1 : 0)
                .add("previous", page.number() - 1)
                .add("count", page.count())
                .add("current", page.number())
                .add("total_pages", page.totalPages())
                .add("start_index", page.count() == 0 ? 0 : before + 1)
                .add("end_index", before + page.items().size())
                .build();
    }
}
