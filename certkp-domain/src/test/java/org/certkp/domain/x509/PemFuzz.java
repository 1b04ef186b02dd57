package org.certkp.domain.x509;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.certificate.Pairing;
import org.certkp.domain.x509.details.CertificateDetails;
import org.certkp.domain.x509.details.CertificateReading;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.certkp.domain.x509.pem.PemBlock;

/**
 * Throws anything at the readers of PEM. Only the domain's own refusal may come out, what was read must come out in a
 * form that is read again, and nothing may take long. The first byte of an input chooses what the rest is, so that the
 * fuzzer need not learn base64 before it reaches the readers of DER. The seeds were made with OpenSSL 3.0.
 */
class PemFuzz {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** What the rest of an input is, by its first byte; anything else is a text. */
    private static final List<String> LABELS = List.of(
            "CERTIFICATE",
            "TRUSTED CERTIFICATE",
            "PRIVATE KEY",
            "RSA PRIVATE KEY",
            "EC PRIVATE KEY",
            "DSA PRIVATE KEY");

    private static final List<SelfSigned> PARTNERS = List.of(Samples.EC, Samples.ED25519, Samples.ED448);

    @FuzzTest(maxDuration = "20s")
    void parse_letsOnlyItsOwnRefusalOut(byte[] input) {
        long start = System.nanoTime();
        String text = text(input);
        Optional<CertificateChain> chain = read(CertificateChain::parse, text);
        Optional<PemPrivateKey> key = read(PemPrivateKey::parse, text);
        chain.ifPresent(PemFuzz::use);
        key.ifPresent(PemFuzz::use);
        if (chain.isPresent() && key.isPresent()) {
            Pairing.find(chain.get(), key.get()).ifPresent(pairing -> use(pairing.certificates()));
        }
        chain.ifPresent(found -> use(found.startingWith(found.size() - 1)));
        if (System.nanoTime() - start > LONGEST.toNanos()) {
            throw new IllegalStateException("This input takes too long.");
        }
    }

    private static String text(byte[] input) {
        int choice = input.length == 0 ? LABELS.size() : input[0] - '0';
        byte[] rest = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        return choice >= 0 && choice < LABELS.size()
                ? PemBlock.encode(LABELS.get(choice), rest)
                : new String(rest, StandardCharsets.UTF_8);
    }

    private static <T> Optional<T> read(Function<String, T> reader, String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (CertkpException e) {
            if (e.kind() != CertkpException.Kind.INVALID) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static void use(CertificateChain chain) {
        CertificateChain again = CertificateChain.parse(chain.pem());
        boolean same = again.pem().equals(chain.pem())
                && again.size() == chain.size()
                && again.fingerprintSha256().equals(chain.fingerprintSha256())
                && CertificateChain.restore(chain.pem()).subject().equals(chain.subject());
        boolean storable = chain.subject().indexOf(0) < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(chain.subject());
        if (!same || !storable || chain.pem().contains("PRIVATE KEY-----")) {
            throw new IllegalStateException("The chain does not come back as it was: " + chain.pem());
        }
        PARTNERS.forEach(pair -> chain.isOf(pair.key()));
        CertificateDetails leaf = CertificateReading.details(chain).get(0);
        boolean agrees = leaf.subject().equals(chain.subject())
                && leaf.notAfter().equals(chain.notAfter())
                && leaf.fingerprintSha256().equals(chain.fingerprintSha256());
        boolean encodable = leaf.extensions().stream()
                .flatMap(extension -> extension.values().stream())
                .allMatch(StandardCharsets.UTF_8.newEncoder()::canEncode);
        if (!agrees || !encodable) {
            throw new IllegalStateException("The details do not agree with the chain: " + chain.pem());
        }
    }

    private static void use(PemPrivateKey key) {
        PemPrivateKey again = PemPrivateKey.parse(key.pem());
        boolean same = again.pem().equals(key.pem())
                && again.keyType() == key.keyType()
                && again.candidates().size() == 1
                && PemPrivateKey.restore(key.pem()).keyType() == key.keyType();
        if (!same) {
            throw new IllegalStateException("The key does not come back as it was.");
        }
        PARTNERS.forEach(pair -> pair.certificate().isOf(key));
    }
}
