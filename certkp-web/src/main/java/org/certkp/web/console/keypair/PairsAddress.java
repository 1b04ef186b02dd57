package org.certkp.web.console.keypair;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.web.console.page.ConsolePath;
import org.certkp.web.input.PairQueryParameters;

/**
 * The address of the list of pairs: which of them it shows, in what order, and which page. It reads like the parameters
 * of the REST API's list, and goes through the same reader; the rest is what only the console offers. A parameter that
 * is not there asks for all.
 */
public final class PairsAddress {

    private static final List<String> PARAMETERS =
            List.of("search", "key_type", "key", "managed", "expiry", "ordering", "page");

    private static final Map<String, Boolean> YES_OR_NO = Map.of("yes", true, "no", false);

    private final Map<String, String> parameters = new LinkedHashMap<>();

    private PairsAddress() {}

    /**
     * The address that has these parameters.
     *
     * @param given others are left out
     */
    static PairsAddress of(Map<String, String> given) {
        PairsAddress address = new PairsAddress();
        PARAMETERS.forEach(name -> address.put(name, given.getOrDefault(name, "")));
        return address;
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    /** A parameter; "" when it is not there. */
    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The address of another page. */
    PairsAddress withPage(String page) {
        return with("page", page);
    }

    /** The address of the first page in another order, which is written as in the REST API; "" is the usual one. */
    PairsAddress withOrdering(String ordering) {
        return with("ordering", ordering).with("page", "");
    }

    private PairsAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, requireNonNull(value, "value is null"));
        return of(changed);
    }

    /**
     * The query for what is shown.
     *
     * @param now counts for the expiry
     */
    PairQuery query(int pageSize, Instant now) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>(parameters);
        asked.putSingle("page_size", Integer.toString(pageSize));
        PairQuery query = new PairQueryParameters(asked)
                .toQuery()
                .withHasKey(Optional.ofNullable(YES_OR_NO.get(get("key"))))
                .withManagedByAny(Optional.ofNullable(YES_OR_NO.get(get("managed"))));
        String expiry = get("expiry");
        if (expiry.equals("expired")) {
            return query.withExpiresBefore(Optional.of(now));
        }
        if (!expiry.matches("[0-9]{1,4}")) {
            return query;
        }
        Duration window = Duration.ofDays(Long.parseLong(expiry));
        return query.withExpiresFrom(Optional.of(now)).withExpiresBefore(Optional.of(now.plus(window)));
    }

    /** As a link has it. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", ConsolePath.PAIRS + "?", ""));
    }
}
