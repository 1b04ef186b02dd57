package org.certkp.domain.x509.name;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.certkp.domain.failure.CertkpException;

/**
 * Throws anything at the reader of alternative names. Only the domain's own refusal may come out, what was read must be
 * names that every program reads, and nothing may take long. The first byte of an input chooses how often the rest is
 * repeated, since long labels are what ICU stops at.
 */
class AlternativeNamesFuzz {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final List<Integer> TIMES = List.of(1, 64, 1024);

    @FuzzTest(maxDuration = "15s")
    void parse_letsOnlyItsOwnRefusalOut(byte[] input) throws IOException {
        long start = System.nanoTime();
        String text = input.length == 0 ? "" : new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        String list = text.repeat(input.length == 0 ? 1 : TIMES.get(Math.floorMod(input[0], TIMES.size())));
        check(SubjectAlternativeNames.ofCommonName(list));
        read(list).ifPresent(AlternativeNamesFuzz::check);
        if (System.nanoTime() - start > LONGEST.toNanos()) {
            throw new IllegalStateException("This input takes too long.");
        }
    }

    private static Optional<SubjectAlternativeNames> read(String list) {
        try {
            return Optional.of(SubjectAlternativeNames.parse(list));
        } catch (CertkpException e) {
            if (e.kind() != CertkpException.Kind.INVALID) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static void check(SubjectAlternativeNames names) {
        for (GeneralName name : names.generalNames().map(GeneralNames::getNames).orElse(new GeneralName[0])) {
            boolean address = name.getTagNo() == GeneralName.iPAddress;
            String text = name.getName().toString();
            if (!address && !text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                throw new IllegalStateException("This is no IA5String of visible characters: " + text);
            }
        }
    }
}
