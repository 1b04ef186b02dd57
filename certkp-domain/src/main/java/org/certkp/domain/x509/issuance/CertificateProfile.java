package org.certkp.domain.x509.issuance;

import java.io.IOException;
import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.certkp.domain.x509.key.KeyCodec;
import org.certkp.domain.x509.name.SubjectAlternativeNames;

/** What a generated certificate looks like (CONTRACT.md, section "Generate"; RFC 5280 section 4). */
final class CertificateProfile {

    /** RFC 5280 appendix A.1, ub-common-name: in characters. */
    private static final int MAX_COMMON_NAME = 64;

    /** RFC 5280 section 4.1.2.2: positive, at most 20 octets; 158 bits of it random. */
    private static final int SERIAL_BITS = 159;

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateProfile() {}

    /**
     * The signed certificate in DER.
     *
     * @param publicKey of the subject
     * @param issuer who signs; for a self-signed certificate its subject
     */
    static byte[] certificate(CertificateTemplate template, SubjectPublicKeyInfo publicKey, Issuer issuer)
            throws IOException, NoSuchAlgorithmException {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer.name(),
                new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1),
                time(template.validity().notBefore()),
                time(template.validity().notAfter()),
                subject(template),
                publicKey);
        addExtensions(builder, publicKey, issuer.key().publicKey(), template.alternativeNames());
        return builder.build(issuer.key().signer()).getEncoded();
    }

    /** In this order, which RFC 4514 turns round: {@code OU=Self-signed,O=certkp,CN=n}. */
    static X500Name subject(CertificateTemplate template) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, utf8(firstCharacters(template.commonName())))
                .addRDN(BCStyle.O, utf8(template.organization()))
                .addRDN(BCStyle.OU, utf8("Self-signed"))
                .build();
    }

    private static String firstCharacters(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= MAX_COMMON_NAME ? text : text.substring(0, text.offsetByCodePoints(0, MAX_COMMON_NAME));
    }

    /** RFC 5280 section 4.1.2.4. An unpaired surrogate has no UTF-8 form and becomes the replacement character. */
    private static DERUTF8String utf8(String text) {
        int[] encodable = text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .toArray();
        return new DERUTF8String(new String(encodable, 0, encodable.length));
    }

    /** RFC 5280 section 4.1.2.5: Bouncy Castle writes UTCTime until 2049 and GeneralizedTime from 2050 on. */
    private static Time time(Instant moment) {
        return new Time(Date.from(moment));
    }

    /** RFC 5280 section 4.2.1.12: either side of TLS. Apple's platforms refuse a server's certificate without. */
    private static ExtendedKeyUsage purposes() {
        return new ExtendedKeyUsage(new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth});
    }

    private static void addExtensions(
            X509v3CertificateBuilder builder,
            SubjectPublicKeyInfo publicKey,
            SubjectPublicKeyInfo issuerKey,
            SubjectAlternativeNames alternativeNames)
            throws IOException, NoSuchAlgorithmException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, KeyCodec.of(publicKey.getAlgorithm()).usage());
        builder.addExtension(Extension.extendedKeyUsage, false, purposes());
        // RFC 5280 section 4.2.1.2, method 1. Section 4.2.1.1 lets a self-signed certificate leave out whose key signed
        // it; linters miss it, and no verifier minds that it is its own.
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(publicKey));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuerKey));
        if (alternativeNames.generalNames().isPresent()) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    alternativeNames.generalNames().get());
        }
    }
}
