package org.certkp.domain.x509.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.certkp.domain.x509.key.SigningKey;
import org.junit.jupiter.api.Test;

class CertificateIssuerTest {

    private static final CertificateTemplate TEMPLATE = Samples.template("n", 1, "");

    /** Signs as a key in hardware does: nobody sees its private part. */
    private record ClosedKey(KeyPair keys) implements SigningKey {

        @Override
        public SubjectPublicKeyInfo publicKey() {
            return SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        }

        @Override
        public ContentSigner signer() {
            try {
                return new JcaContentSignerBuilder("SHA384withECDSA").build(keys.getPrivate());
            } catch (OperatorCreationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static KeyPair ec() {
        return KeyGeneration.generate(KeyAlgorithm.ECDSA);
    }

    private static X509Certificate jdk(byte[] certificate) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    @Test
    void issue_letsTheKeyItselfSign() throws Exception {
        KeyPair keys = ec();
        CertificateChain issued = CertificateIssuer.issue(TEMPLATE, new ClosedKey(keys));
        X509Certificate certificate = jdk(issued.pem().getBytes(StandardCharsets.US_ASCII));
        certificate.verify(keys.getPublic());
        assertEquals("SHA384withECDSA", certificate.getSigAlgName());
        assertEquals(certificate.getIssuerX500Principal(), certificate.getSubjectX500Principal());
    }

    @Test
    void certificate_namesItsIssuerAndTheIssuersKey() throws Exception {
        KeyPair authority = ec();
        GeneratedKey subject = new GeneratedKey(KeyAlgorithm.ED25519, KeyGeneration.generate(KeyAlgorithm.ED25519));
        Issuer issuer = new Issuer(new X500Name("CN=authority"), new ClosedKey(authority));
        byte[] der = CertificateProfile.certificate(TEMPLATE, subject.publicKey(), issuer);
        X509Certificate certificate = jdk(der);
        certificate.verify(authority.getPublic());
        assertEquals("CN=authority", certificate.getIssuerX500Principal().getName());
        assertEquals(
                "OU=Self-signed,O=certkp,CN=n",
                certificate.getSubjectX500Principal().getName());
        assertEquals(keyIdentifier(CertificateIssuer.issue(TEMPLATE, issuer.key())), authorityKeyIdentifier(der));
        assertNotEquals(keyIdentifier(CertificateIssuer.issue(TEMPLATE, subject)), authorityKeyIdentifier(der));
    }

    private static String keyIdentifier(CertificateChain chain) throws Exception {
        Extensions extensions = new X509CertificateHolder(chain.encoded().get(0)).getExtensions();
        return hex(SubjectKeyIdentifier.fromExtensions(extensions).getKeyIdentifier());
    }

    private static String authorityKeyIdentifier(byte[] der) throws Exception {
        Extensions extensions = new X509CertificateHolder(der).getExtensions();
        return hex(AuthorityKeyIdentifier.fromExtensions(extensions).getKeyIdentifierOctets());
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }
}
