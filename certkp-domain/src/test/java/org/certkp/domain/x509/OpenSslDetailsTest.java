package org.certkp.domain.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.details.CertificateDetails;
import org.certkp.domain.x509.details.CertificateReading;
import org.certkp.domain.x509.details.ExtensionDetails;
import org.certkp.domain.x509.key.KeyType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of certificates that the openssl command makes. */
class OpenSslDetailsTest {

    @TempDir
    private static Path folder;

    private static OpenSsl openSsl;

    @BeforeAll
    static void find() {
        openSsl = OpenSsl.in(folder);
    }

    private static CertificateDetails details() {
        return CertificateReading.details(CertificateChain.parse(openSsl.read("c.pem")))
                .get(0);
    }

    private static ExtensionDetails extension(String... lines) {
        List<String> arguments = new ArrayList<>(List.of("ED25519"));
        for (String line : lines) {
            arguments.addAll(List.of("-addext", line));
        }
        openSsl.selfSigned(arguments.toArray(String[]::new));
        List<ExtensionDetails> extensions = details().extensions();
        return extensions.get(extensions.size() - 1);
    }

    @Test
    void details_sayWhatOpenSslSays() {
        openSsl.selfSigned("ED25519", "-set_serial", "0x8899aabbccddeeff0011", "-days", "20");
        CertificateDetails details = details();
        assertEquals("CN=n,O=peer", details.subject());
        assertEquals("CN=n,O=peer", details.issuer());
        assertTrue(details.selfIssued());
        assertEquals("88:99:aa:bb:cc:dd:ee:ff:00:11", details.serialNumber());
        assertEquals(
                details.notAfter(),
                CertificateChain.parse(openSsl.read("c.pem")).notAfter());
        String start = openSsl.run("x509", "-in", "c.pem", "-noout", "-startdate", "-dateopt", "iso_8601");
        assertEquals("notBefore=" + details.notBefore().toString().replace('T', ' '), start.strip());
        assertEquals(KeyType.ED25519, details.keyType());
        String printed = openSsl.run("x509", "-in", "c.pem", "-noout", "-fingerprint", "-sha1");
        assertEquals(printed.strip().toLowerCase(Locale.ROOT).replaceFirst(".*=", ""), details.fingerprintSha1());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "RSA; rsa_keygen_bits:1024; RSA-1024; SHA256withRSA",
                "RSA; rsa_keygen_bits:2047; RSA-2047; SHA256withRSA",
                "RSA-PSS; rsa_keygen_bits:1024; RSA-PSS-1024; SHA256withRSAandMGF1",
                "EC; ec_paramgen_curve:P-256; EC P-256; SHA256withECDSA",
                "EC; ec_paramgen_curve:P-384; EC P-384; SHA256withECDSA",
                "EC; ec_paramgen_curve:secp256k1; EC secp256k1; SHA256withECDSA",
                "EC; ec_paramgen_curve:prime192v1; EC P-192; SHA256withECDSA",
                "EC; ec_paramgen_curve:sect163k1; EC K-163; SHA256withECDSA",
                "EC; ec_paramgen_curve:brainpoolP256r1; EC brainpoolP256r1; SHA256withECDSA",
            })
    void publicKeyAndSignature_areNamed(String algorithm, String option, String publicKey, String signature) {
        openSsl.selfSigned(algorithm, "-pkeyopt", option, "-sha256");
        assertEquals(publicKey, details().publicKey());
        assertEquals(signature, details().signatureAlgorithm());
    }

    @ParameterizedTest
    @CsvSource({"ED25519, Ed25519", "ED448, Ed448"})
    void edwardsKeysAndSignatures_areNamed(String algorithm, String name) {
        openSsl.selfSigned(algorithm);
        assertEquals(name, details().publicKey());
        assertEquals(name, details().signatureAlgorithm());
    }

    @Test
    void dsaKey_isNamed() {
        openSsl.run("dsaparam", "-out", "p.pem", "1024");
        openSsl.run("gendsa", "-out", "k.pem", "p.pem");
        openSsl.run("req", "-x509", "-sha256", "-key", "k.pem", "-out", "c.pem", "-subj", "/CN=n");
        assertEquals("DSA-1024", details().publicKey());
        assertEquals("SHA256withDSA", details().signatureAlgorithm());
    }

    @Test
    void chain_isDescribedLeafFirst() {
        openSsl.run(
                "req",
                "-x509",
                "-newkey",
                "ED25519",
                "-noenc",
                "-keyout",
                "ca.key",
                "-out",
                "ca.pem",
                "-subj",
                "/CN=ca",
                "-addext",
                "basicConstraints=critical,CA:TRUE,pathlen:3");
        openSsl.run(
                "req",
                "-x509",
                "-newkey",
                "ED25519",
                "-noenc",
                "-keyout",
                "k.pem",
                "-out",
                "c.pem",
                "-subj",
                "/CN=leaf",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca.key",
                "-addext",
                "basicConstraints=CA:FALSE");
        List<CertificateDetails> chain =
                CertificateReading.details(CertificateChain.parse(openSsl.read("c.pem") + openSsl.read("ca.pem")));
        assertEquals(2, chain.size());
        assertEquals("CN=leaf", chain.get(0).subject());
        assertEquals("CN=ca", chain.get(0).issuer());
        assertFalse(chain.get(0).selfIssued());
        assertFalse(chain.get(0).certificateAuthority());
        assertTrue(chain.get(1).selfIssued());
        assertTrue(chain.get(1).certificateAuthority());
        assertTrue(chain.get(1)
                .extensions()
                .contains(new ExtensionDetails(
                        "Basic Constraints", "2.5.29.19", true, List.of("CA: yes", "Path length: 3"))));
    }

    @Test
    void alternativeNames_haveTheirTypes() {
        ExtensionDetails extension =
                extension("subjectAltName=DNS:web.example.com,IP:192.0.2.7,IP:2001:db8::7,email:a@example.com,"
                        + "URI:https://example.com/x,RID:1.2.3.4,otherName:1.3.6.1.4.1.311.20.2.3;UTF8:u@example.com");
        assertEquals("Subject Alternative Name", extension.name());
        assertEquals(
                List.of(
                        "DNS: web.example.com",
                        "IP: 192.0.2.7",
                        "IP: 2001:db8::7",
                        "email: a@example.com",
                        "URI: https://example.com/x",
                        "Registered ID: 1.2.3.4",
                        "Other name: 1.3.6.1.4.1.311.20.2.3=u@example.com"),
                extension.values());
        assertEquals(extension.values(), details().alternativeNames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "basicConstraints=CA:FALSE -> Basic Constraints -> CA: no",
                "keyUsage=critical,digitalSignature,keyCertSign,decipherOnly -> Key Usage"
                        + " -> Digital Signature|Certificate Sign|Decipher Only",
                "extendedKeyUsage=serverAuth,OCSPSigning,1.2.3.4 -> Extended Key Usage"
                        + " -> TLS Web Server Authentication|OCSP Signing|1.2.3.4",
                "subjectKeyIdentifier=0A0B0C -> Subject Key Identifier -> 0a:0b:0c",
                "issuerAltName=DNS:i.example -> Issuer Alternative Name -> DNS: i.example",
                "certificatePolicies=1.2.3.4,2.5.29.32.0 -> Certificate Policies -> 1.2.3.4|anyPolicy",
                "policyMappings=1.2.3:1.2.4 -> Policy Mappings -> 1.2.3 = 1.2.4",
                "policyConstraints=requireExplicitPolicy:3,inhibitPolicyMapping:0 -> Policy Constraints"
                        + " -> Explicit policy required after: 3|Policy mapping inhibited after: 0",
                "inhibitAnyPolicy=2 -> Inhibit anyPolicy -> anyPolicy inhibited after: 2",
                "nameConstraints=permitted;DNS:.example,permitted;IP:192.0.2.0/255.255.255.0,excluded;email:b.example"
                        + " -> Name Constraints -> Permitted: DNS: .example|"
                        + "Permitted: IP: 192.0.2.0/255.255.255.0|Excluded: email: b.example",
                "crlDistributionPoints=URI:http://crl.example/1 -> CRL Distribution Points"
                        + " -> URI: http://crl.example/1",
                "freshestCRL=URI:http://crl.example/2 -> Freshest CRL -> URI: http://crl.example/2",
                "authorityInfoAccess=OCSP;URI:http://ocsp.example,caIssuers;URI:http://ca.example"
                        + " -> Authority Information Access"
                        + " -> OCSP: URI: http://ocsp.example|CA Issuers: URI: http://ca.example",
                "subjectInfoAccess=caRepository;URI:http://repo.example -> Subject Information Access"
                        + " -> CA Repository: URI: http://repo.example",
                "tlsfeature=status_request -> TLS Feature -> status_request",
                "nsComment=made by hand -> Netscape Comment -> made by hand",
                "nsCertType=server,objCA -> Netscape Certificate Type -> SSL Server|Object Signing CA",
                "1.2.3.4.5=DER:0403010203 -> 1.2.3.4.5 -> 04:03:01:02:03",
            })
    void extensions_areWrittenInWords(String given, String name, String values) {
        ExtensionDetails extension = extension(given);
        assertEquals(name, extension.name());
        assertEquals(values, String.join("|", extension.values()));
        assertEquals(given.contains("critical"), extension.critical());
    }
}
