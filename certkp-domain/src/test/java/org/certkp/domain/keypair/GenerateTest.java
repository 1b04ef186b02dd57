package org.certkp.domain.keypair;

import static org.certkp.domain.keypair.ServiceFixture.ANYONE;
import static org.certkp.domain.keypair.ServiceFixture.allBut;
import static org.certkp.domain.keypair.ServiceFixture.generating;
import static org.certkp.domain.keypair.ServiceFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.audit.Subject;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException.Kind;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.x509.details.CertificateReading;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.junit.jupiter.api.Test;

class GenerateTest {

    private final ServiceFixture fixture = new ServiceFixture();
    private final CertificateKeyPairService service = fixture.service;

    @Test
    void generate_keepsAPairThatFits() {
        CertificateKeyPairSummary made = service.generate(ANYONE, generating("n"));
        assertEquals("n", made.name());
        assertEquals("OU=Self-signed,O=Example Ltd,CN=n", made.certSubject());
        assertEquals(Pems.NOW.plusSeconds(30 * 86_400), made.certExpiry());
        assertEquals(KeyType.ED25519, made.keyType());
        assertEquals(Optional.of(KeyType.ED25519), made.privateKeyType());
        CertificateKeyPair stored = fixture.pairs.get(made.id());
        assertTrue(stored.certificates().isOf(PemPrivateKey.parse(fixture.storedKey(made.id()))));
    }

    @Test
    void generate_makesRsaWhenNothingElseIsAskedFor() {
        GenerateCommand command =
                new GenerateCommand(Field.of("n"), Field.of(""), Field.of(BigInteger.ONE), Field.absent());
        assertEquals(KeyType.RSA, service.generate(ANYONE, command).keyType());
    }

    @Test
    void generate_namesThePairByTheWholeCommonName() {
        String name = "x".repeat(65);
        CertificateKeyPairSummary made = service.generate(ANYONE, generating(name));
        assertEquals(name, made.name());
        assertEquals("OU=Self-signed,O=Example Ltd,CN=" + "x".repeat(64), made.certSubject());
    }

    private List<String> alternativeNames(String commonName, Field<String> asked) {
        GenerateCommand command = new GenerateCommand(
                Field.of(commonName), asked, Field.of(BigInteger.TEN), Field.of(KeyAlgorithm.ED25519));
        CertificateKeyPairSummary made = service.generate(ANYONE, command);
        return CertificateReading.details(fixture.pairs.get(made.id()).certificates()).get(0).extensions().stream()
                .filter(extension -> extension.oid().equals("2.5.29.17"))
                .flatMap(extension -> extension.values().stream())
                .toList();
    }

    @Test
    void generate_takesTheAlternativeNameFromTheCommonNameWhenNoneIsAskedFor() {
        String whole = "n".repeat(60) + ".example.org";
        assertEquals(List.of("DNS: " + whole), alternativeNames(whole, Field.absent()));
        assertEquals(List.of("IP: 192.0.2.1"), alternativeNames("192.0.2.1", Field.absent()));
        assertEquals(List.of(), alternativeNames("My server", Field.absent()));
    }

    @Test
    void generate_writesNoAlternativeNameThatWasNotAskedFor() {
        assertEquals(List.of(), alternativeNames("n.example", Field.of("")));
        assertEquals(List.of("DNS: other.example"), alternativeNames("m.example", Field.of("other.example")));
    }

    @Test
    void generate_writesToTheTrail() {
        CertificateKeyPairSummary made = service.generate(ANYONE, generating("n"));
        assertEquals(
                List.of(new AuditEntry(
                        Pems.NOW,
                        "alice",
                        "192.0.2.7",
                        Action.GENERATE,
                        Subject.pair(made.id(), "n"),
                        Outcome.SUCCESS)),
                fixture.trail);
    }

    @Test
    void check_saysWhatWouldBeMadeAndMakesNothing() {
        assertEquals("n", service.check(ANYONE, generating("n")).commonName());
        assertEquals(0, fixture.pairs.size());
        assertEquals(List.of(), fixture.trail);
    }

    @Test
    void check_refusesWhatGenerateWouldRefuse() {
        service.generate(ANYONE, generating("n"));
        assertEquals(
                Map.of("common_name", List.of(Violation.of(Code.COMMON_NAME_TAKEN))),
                refused(Kind.INVALID, () -> service.check(ANYONE, generating("n")))
                        .fieldErrors());
        refused(Kind.FORBIDDEN, () -> service.check(allBut(Permission.ADD), generating("m")));
    }

    @Test
    void generate_refusesATakenName() {
        service.generate(ANYONE, generating("n"));
        assertEquals(
                Map.of("common_name", List.of(Violation.of(Code.COMMON_NAME_TAKEN))),
                refused(Kind.INVALID, () -> service.generate(ANYONE, generating("n")))
                        .fieldErrors());
        assertEquals(1, fixture.pairs.size());
        assertEquals(1, fixture.trail.size());
    }

    @Test
    void generate_refusesANameThatWasTakenMeanwhile() {
        service.generate(ANYONE, generating("n"));
        fixture.pairs.becomeBlindToNames();
        assertEquals(
                Map.of("common_name", List.of(Violation.of(Code.COMMON_NAME_TAKEN))),
                refused(Kind.INVALID, () -> service.generate(ANYONE, generating("n")))
                        .fieldErrors());
        assertEquals(1, fixture.trail.size());
    }

    @Test
    void generate_reportsAllFieldsTogether() {
        service.generate(ANYONE, generating("n"));
        GenerateCommand command = new GenerateCommand(
                Field.of("n"),
                Field.of("IP:x"),
                Field.of(BigInteger.ZERO),
                Field.<KeyAlgorithm>rejected(Code.NOT_A_CHOICE, "foo"));
        assertEquals(
                Map.of(
                        "common_name", List.of(Violation.of(Code.COMMON_NAME_TAKEN)),
                        "subject_alt_name", List.of(Violation.of(Code.NOT_AN_IP_ADDRESS, "IP:x")),
                        "validity_days", List.of(Violation.of(Code.TOO_SMALL, 1)),
                        "alg", List.of(Violation.of(Code.NOT_A_CHOICE, "foo"))),
                refused(Kind.INVALID, () -> service.generate(ANYONE, command)).fieldErrors());
    }

    @Test
    void generate_refusesATooLongName() {
        assertEquals(
                Map.of("common_name", List.of(Violation.of(Code.TOO_LONG, 600))),
                refused(Kind.INVALID, () -> service.generate(ANYONE, generating("x".repeat(601))))
                        .fieldErrors());
    }

    @Test
    void generate_needsItsPermission() {
        refused(Kind.FORBIDDEN, () -> service.generate(ServiceFixture.allBut(Permission.ADD), generating("n")));
        assertEquals(0, fixture.pairs.size());
        assertEquals(
                "n",
                service.generate(ServiceFixture.only(Permission.ADD), generating("n"))
                        .name());
    }
}
