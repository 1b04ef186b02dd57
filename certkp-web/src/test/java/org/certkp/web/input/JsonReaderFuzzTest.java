package org.certkp.web.input;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import org.certkp.domain.failure.CertkpException;
import org.certkp.web.input.BodyFields.Blank;
import org.certkp.web.input.BodyFields.Presence;

/** Whatever the bytes of a body are, only the domain's own refusal may escape, and every field can be read. */
class JsonReaderFuzzTest {

    @FuzzTest(maxDuration = "15s")
    void read_refusesOnlyInItsOwnWords(FuzzedDataProvider data) {
        Map<String, JsonMember> members;
        try {
            members = JsonReader.read(data.consumeRemainingAsBytes());
        } catch (CertkpException e) {
            if (e.kind() != CertkpException.Kind.INVALID) {
                throw e;
            }
            return;
        }
        BodyFields fields = new BodyFields(members);
        for (String name : members.keySet()) {
            fields.text(name, Presence.REQUIRED, Blank.REFUSED);
            fields.integer(name);
            fields.choice(name, Map.of("rsa", 1));
        }
    }
}
