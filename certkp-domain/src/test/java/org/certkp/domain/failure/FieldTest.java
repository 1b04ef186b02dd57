package org.certkp.domain.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldTest {

    private static <T> T fail(CertkpException failure) {
        throw failure;
    }

    @Test
    void map_readsAGivenValue() {
        assertEquals(Optional.of(2), Field.of("ab").map(String::length).value());
    }

    @Test
    void map_leavesAbsentAndRejectedFields() {
        Field<Integer> absent = Field.<String>absent().map(String::length);
        Field<Integer> rejected = Field.<String>rejected(Code.TOO_LONG, 5).map(String::length);
        assertEquals(Optional.empty(), absent.value());
        assertEquals(List.of(), absent.rejection());
        assertEquals(List.of(Violation.of(Code.TOO_LONG, 5)), rejected.rejection());
    }

    @Test
    void map_turnsAnInvalidValueIntoARejection() {
        assertEquals(
                List.of(Violation.of(Code.BLANK)),
                Field.of("x")
                        .map(x -> fail(CertkpException.invalid(Code.BLANK)))
                        .rejection());
    }

    @Test
    void map_letsOtherFailuresPass() {
        CertkpException conflict = CertkpException.conflict();
        assertSame(conflict, assertThrows(CertkpException.class, () -> Field.of("x")
                .map(x -> fail(conflict))));
    }

    @Test
    void get_needsAValue() {
        assertEquals("x", Field.of("x").get());
        assertThrows(IllegalStateException.class, () -> Field.absent().get());
    }

    @Test
    void toString_neverPrintsTheValue() {
        assertEquals("given", Field.of("secret").toString());
        assertEquals("rejected", Field.rejected(Code.BLANK).toString());
        assertEquals("absent", Field.absent().toString());
    }

    @Test
    void fieldErrors_areReportedTogetherAndInOrder() {
        FieldErrors errors = new FieldErrors()
                .of("b", Field.rejected(Code.BLANK))
                .of("x", Field.of("y"))
                .of("a", Field.rejected(Code.NULL));
        CertkpException refused = assertThrows(CertkpException.class, errors::throwIfAny);
        assertEquals(List.of("b", "a"), List.copyOf(refused.fieldErrors().keySet()));
        assertEquals(List.of(Violation.of(Code.BLANK)), refused.fieldErrors().get("b"));
    }

    @Test
    void fieldErrors_withoutAny_passes() {
        new FieldErrors().of("x", Field.of("y")).of("z", Field.absent()).throwIfAny();
        assertEquals(Optional.of("y"), Field.of("y").value());
    }

    @Test
    void orElse_takesThePlaceOfNothingButAbsence() {
        assertEquals(Optional.of("b"), Field.<String>absent().orElse("b").value());
        assertEquals(Optional.of("a"), Field.of("a").orElse("b").value());
        assertEquals(
                List.of(Violation.of(Code.NULL)),
                Field.<String>rejected(Code.NULL).orElse("b").rejection());
    }
}
