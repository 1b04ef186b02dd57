package org.certkp.web.admin.pairs;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.web.rest.request.PairQueryParameters;

/**
 * What a person wants to see of the pairs. It reads like the parameters of the REST API's list, and goes through the
 * same reader; the rest is what only the console offers. "" asks for all.
 */
public class PairFilter implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Map<String, Boolean> YES_OR_NO = Map.of("yes", true, "no", false);

    private String search = "";
    private String keyType = "";
    private String key = "";
    private String managed = "";
    private String expiry = "";

    /**
     * The query for one page.
     *
     * @param ordering as the REST API writes it
     * @param now counts for the expiry
     */
    PairQuery query(String ordering, int page, int pageSize, Instant now) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putSingle("search", search);
        parameters.putSingle("key_type", keyType);
        parameters.putSingle("ordering", ordering);
        parameters.putSingle("page", Integer.toString(page));
        parameters.putSingle("page_size", Integer.toString(pageSize));
        PairQuery query = new PairQueryParameters(parameters)
                .toQuery()
                .withHasKey(Optional.ofNullable(YES_OR_NO.get(key)))
                .withManagedByAny(Optional.ofNullable(YES_OR_NO.get(managed)));
        if (expiry.equals("expired")) {
            return query.withExpiresBefore(Optional.of(now));
        }
        if (!expiry.matches("[0-9]{1,4}")) {
            return query;
        }
        Duration window = Duration.ofDays(Long.parseLong(expiry));
        return query.withExpiresFrom(Optional.of(now)).withExpiresBefore(Optional.of(now.plus(window)));
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = orAll(search);
    }

    public String getKeyType() {
        return keyType;
    }

    public void setKeyType(String keyType) {
        this.keyType = orAll(keyType);
    }

    /** Whether there is a key: yes or no. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = orAll(key);
    }

    /** Whether somebody but a person manages the pair: yes or no. */
    public String getManaged() {
        return managed;
    }

    public void setManaged(String managed) {
        this.managed = orAll(managed);
    }

    /** "expired", or within how many days from now the certificate expires. */
    public String getExpiry() {
        return expiry;
    }

    public void setExpiry(String expiry) {
        this.expiry = orAll(expiry);
    }

    private static String orAll(String value) {
        return value == null ? "" : value;
    }
}
