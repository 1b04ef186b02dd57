package org.certkp.web.input;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.FieldErrors;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.web.failure.RefusedRequest;

/** The query parameters of a list (CONTRACT.md, section "List"). */
public final class PairQueryParameters {

    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 1000;

    /** Each becomes a condition, and conditions in their thousands exhaust the stack of whoever translates the query. */
    private static final int MAX_SEARCH_TERMS = 10;

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Map<String, PairOrder.Column> COLUMNS = Stream.of(PairOrder.Column.values())
            .collect(Collectors.toMap(column -> column.name().toLowerCase(Locale.ROOT), Function.identity()));
    private static final Map<String, KeyType> KEY_TYPES =
            KeyType.published().stream().collect(Collectors.toMap(KeyType::label, Function.identity()));

    private final MultivaluedMap<String, String> parameters;

    public PairQueryParameters(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Whether fingerprints, expiry, subject and key types are told: unless {@code include_details} has another value
     * than true.
     */
    public boolean includeDetails() {
        return last("include_details").map("true"::equalsIgnoreCase).orElse(true);
    }

    /**
     * The query.
     *
     * @throws CertkpException of kind INVALID with the filters at fault
     * @throws RefusedRequest 404 for a page that is no number
     */
    public PairQuery toQuery() {
        Field<String> name = filter("name");
        Field<String> managed = filter("managed");
        Field<Set<KeyType>> keyTypes = keyTypes();
        Field<List<String>> searchTerms = searchTerms();
        new FieldErrors()
                .of("name", name)
                .of("managed", managed)
                .of("key_type", keyTypes)
                .of("search", searchTerms)
                .throwIfAny();
        return PairQuery.all()
                .withSearchTerms(searchTerms.get())
                .withName(name.value())
                .withManaged(managed.value())
                .withHasKey(hasKey())
                .withKeyTypes(keyTypes.get())
                .withOrder(order())
                .withPage(page(), pageSize());
    }

    /** Of a parameter that is given more than once, the last counts. */
    private Optional<String> last(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.ofNullable(values.get(values.size() - 1));
    }

    private Field<String> filter(String name) {
        String value = PythonText.strip(last(name).orElse(""));
        if (value.indexOf('\0') >= 0) {
            return Field.rejected(Code.NUL_CHARACTER);
        }
        return value.isEmpty() ? Field.absent() : Field.of(value);
    }

    /** Only asking for those with a key filters; anything else asks for all (CONTRACT.md, section "List"). */
    private Optional<Boolean> hasKey() {
        return last("has_key")
                .filter(value -> value.equals("true") || value.equals("True"))
                .map(value -> true);
    }

    private Field<Set<KeyType>> keyTypes() {
        Set<KeyType> wanted = EnumSet.noneOf(KeyType.class);
        for (String value : parameters.getOrDefault("key_type", List.of())) {
            if (KEY_TYPES.containsKey(value)) {
                wanted.add(KEY_TYPES.get(value));
            } else if (!value.isEmpty()) {
                return Field.rejected(Code.NOT_A_FILTER_CHOICE, value);
            }
        }
        return Field.of(wanted);
    }

    /** Each once. To leave terms out would find more than was asked for. */
    private Field<List<String>> searchTerms() {
        String search = last("search").orElse("").replace("\0", "");
        List<String> terms = Arrays.stream(search.split("[,\\s]+"))
                .map(PythonText::strip)
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        return terms.size() > MAX_SEARCH_TERMS
                ? Field.rejected(Code.TOO_MANY_TERMS, MAX_SEARCH_TERMS)
                : Field.of(terms);
    }

    /** Each column once, so there are never more terms than columns: where the first has put pairs, no later one counts. */
    private List<PairOrder> order() {
        Map<PairOrder.Column, PairOrder> order = Arrays.stream(
                        last("ordering").orElse("").split(","))
                .map(PythonText::strip)
                .flatMap(PairQueryParameters::orderTerm)
                .collect(Collectors.toMap(
                        PairOrder::by, Function.identity(), (first, repeated) -> first, LinkedHashMap::new));
        return order.isEmpty() ? List.of(new PairOrder(PairOrder.Column.NAME, false)) : List.copyOf(order.values());
    }

    private static Stream<PairOrder> orderTerm(String term) {
        boolean descending = term.startsWith("-");
        PairOrder.Column column = COLUMNS.get(descending ? term.substring(1) : term);
        return column == null ? Stream.empty() : Stream.of(new PairOrder(column, descending));
    }

    private PageNumber page() {
        String page = PythonText.strip(last("page").orElse(""));
        if (page.equals("last")) {
            return PageNumber.LAST;
        }
        if (!page.isEmpty() && !INTEGER.matcher(page).matches()) {
            throw invalidPage();
        }
        return PageNumber.of(page.isEmpty() ? 1 : Long.parseLong(page));
    }

    /** What the answer is when a list has no such page. */
    public static RefusedRequest invalidPage() {
        return new RefusedRequest(Response.Status.NOT_FOUND, "Invalid page.");
    }

    private int pageSize() {
        String size = PythonText.strip(last("page_size").orElse(""));
        long wanted = INTEGER.matcher(size).matches() ? Long.parseLong(size) : 0;
        return wanted < 1 ? DEFAULT_PAGE_SIZE : (int) Math.min(wanted, MAX_PAGE_SIZE);
    }
}
