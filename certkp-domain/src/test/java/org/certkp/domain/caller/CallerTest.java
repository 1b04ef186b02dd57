package org.certkp.domain.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void caller_isRefusedWhatItMayNotDo() {
        Caller caller = new Caller("a", EnumSet.of(Permission.VIEW), "192.0.2.7");
        caller.require(Permission.VIEW);
        CertkpException refused =
                assertThrows(CertkpException.class, () -> caller.require(Permission.VIEW_PRIVATE_KEY));
        assertEquals(CertkpException.Kind.FORBIDDEN, refused.kind());
        assertEquals(List.of(Violation.of(Code.FORBIDDEN)), refused.violations());
    }
}
