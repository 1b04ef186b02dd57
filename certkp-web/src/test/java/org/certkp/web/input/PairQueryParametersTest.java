package org.certkp.web.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairOrder.Column;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.web.failure.RefusedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairQueryParametersTest {

    private static PairQueryParameters parameters(String... namesAndValues) {
        MultivaluedHashMap<String, String> map = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new PairQueryParameters(map);
    }

    private static PairQuery query(String... namesAndValues) {
        return parameters(namesAndValues).toQuery();
    }

    @Test
    void query_withoutParametersIsTheFirstHundredByName() {
        PairQuery query = query();
        assertEquals(List.of(new PairOrder(Column.NAME, false)), query.order());
        assertEquals(PageNumber.of(1), query.page());
        assertEquals(100, query.pageSize());
        assertEquals(List.of(), query.searchTerms());
        assertEquals(Set.of(), query.keyTypes());
        assertEquals(PairQuery.all(), query);
    }

    @ParameterizedTest
    @CsvSource({"5,5", "0,100", "-3,100", "abc,100", "'',100", "1000,1000", "1001,1000", "999999999999,1000", "1.5,100"
    })
    void pageSize_isBounded(String given, int expected) {
        assertEquals(expected, query("page_size", given).pageSize());
    }

    @Test
    void page_mayBeTheLast() {
        assertEquals(PageNumber.LAST, query("page", "last").page());
        assertEquals(PageNumber.of(-2), query("page", "-2").page());
        assertEquals(PageNumber.of(1), query("page", "").page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", "1e3", "Last", "99999999999999999999"})
    void page_thatIsNoNumberIsNotThere(String page) {
        RefusedRequest refusal = assertThrows(RefusedRequest.class, () -> query("page", page));
        assertEquals("Invalid page.", refusal.getMessage());
        assertEquals(404, refusal.getResponse().getStatus());
    }

    @Test
    void ordering_ignoresUnknownFields() {
        assertEquals(
                List.of(new PairOrder(Column.CERT_EXPIRY, true), new PairOrder(Column.PK, false)),
                query("ordering", "-cert_expiry, zzz,pk,--name,certificate_data")
                        .order());
        assertEquals(
                List.of(new PairOrder(Column.NAME, false)),
                query("ordering", "zzz,,-").order());
    }

    @Test
    void ordering_takesTheFirstTermOfEachColumn() {
        assertEquals(
                List.of(new PairOrder(Column.NAME, true), new PairOrder(Column.KEY_TYPE, false)),
                query("ordering", "-name,name,key_type,-name,-key_type," + "name,".repeat(1000))
                        .order());
    }

    @Test
    void search_isBoundedToTenTermsEachOfWhichCountsOnce() {
        String ten = "a b c d e f g h i j";
        assertEquals(
                List.of(ten.split(" ")),
                query("search", ten + " " + ten.repeat(10).replace("ja", "j a")).searchTerms());
        CertkpException refusal = assertThrows(CertkpException.class, () -> query("search", ten + ",k", "name", "a\0"));
        assertEquals(
                Map.of(
                        "name", List.of(Violation.of(Code.NUL_CHARACTER)),
                        "search", List.of(Violation.of(Code.TOO_MANY_TERMS, 10))),
                refusal.fieldErrors());
    }

    @Test
    void search_splitsBySpaceAndComma() {
        assertEquals(List.of("a", "b", "c%_"), query("search", " a,b\t c%_ ,\0").searchTerms());
    }

    @Test
    void filters_areTrimmedAndEmptyOnesAreNone() {
        assertEquals(Optional.of("a b"), query("name", " a b ").name());
        assertEquals(Optional.empty(), query("name", " ").name());
        assertEquals(Optional.of("m"), query("managed", "m").managed());
    }

    @Test
    void filters_areRefusedTogether() {
        CertkpException refusal =
                assertThrows(CertkpException.class, () -> query("name", "a\0", "key_type", "ec", "key_type", "zzz"));
        assertEquals(
                Map.of(
                        "name", List.of(Violation.of(Code.NUL_CHARACTER)),
                        "key_type", List.of(Violation.of(Code.NOT_A_FILTER_CHOICE, "zzz"))),
                refusal.fieldErrors());
    }

    @Test
    void keyType_mayBeRepeated() {
        assertEquals(
                Set.of(KeyType.EC, KeyType.RSA),
                query("key_type", "ec", "key_type", "rsa").keyTypes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x25519", "x448", "RSA"})
    void keyType_hasNoOtherChoicesThanItsWords(String word) {
        CertkpException refusal = assertThrows(CertkpException.class, () -> query("key_type", word));
        assertEquals(Map.of("key_type", List.of(Violation.of(Code.NOT_A_FILTER_CHOICE, word))), refusal.fieldErrors());
    }

    @ParameterizedTest
    @CsvSource({"true,true", "True,true", "TRUE,false", "1,false", "false,false", "'',false"})
    void hasKey_isTrueOrNoFilter(String given, boolean expected) {
        assertEquals(
                expected ? Optional.of(true) : Optional.empty(),
                query("has_key", given).hasKey());
    }

    @Test
    void includeDetails_isTrueUnlessSomethingElseIsSaid() {
        assertTrue(parameters().includeDetails());
        assertTrue(parameters("include_details", "True").includeDetails());
        assertFalse(parameters("include_details", "").includeDetails());
        assertFalse(parameters("include_details", "no").includeDetails());
    }
}
