package org.certkp.domain.x509.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DERUniversalString;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinguishedNameTest {

    private static String written(ASN1ObjectIdentifier type, ASN1Encodable value) throws IOException {
        return DistinguishedName.rfc4514(
                new X500NameBuilder().addRDN(type, value).build());
    }

    private static String commonName(String value) throws IOException {
        return written(BCStyle.CN, new DERUTF8String(value));
    }

    /** The examples of RFC 4514 section 4; the names are built in the order of their encoding, the first RDN first. */
    @Test
    void rfc4514_writesTheExamplesOfTheRfc() throws IOException {
        X500NameBuilder jsmith = new X500NameBuilder()
                .addRDN(BCStyle.DC, new DERIA5String("net"))
                .addRDN(BCStyle.DC, new DERIA5String("example"))
                .addRDN(BCStyle.UID, new DERUTF8String("jsmith"));
        assertEquals("UID=jsmith,DC=example,DC=net", DistinguishedName.rfc4514(jsmith.build()));
        X500NameBuilder sales = new X500NameBuilder()
                .addRDN(BCStyle.DC, new DERIA5String("net"))
                .addRDN(BCStyle.DC, new DERIA5String("example"))
                .addMultiValuedRDN(
                        new ASN1ObjectIdentifier[] {BCStyle.OU, BCStyle.CN},
                        new ASN1Encodable[] {new DERUTF8String("Sales"), new DERUTF8String("J.  Smith")});
        assertEquals("OU=Sales+CN=J.  Smith,DC=example,DC=net", DistinguishedName.rfc4514(sales.build()));
        assertEquals("CN=James \\\"Jim\\\" Smith\\, III", commonName("James \"Jim\" Smith, III"));
        assertEquals(
                "1.3.6.1.4.1.1466.0=#04024869",
                written(
                        new ASN1ObjectIdentifier("1.3.6.1.4.1.1466.0"),
                        new DEROctetString("Hi".getBytes(StandardCharsets.US_ASCII))));
        assertEquals("CN=Lu\u010Di\u0107", commonName("Lu\u010Di\u0107"));
    }

    /** RFC 4514 section 2.4. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a+b|a\\+b",
                "a,b|a\\,b",
                "a;b|a\\;b",
                "<a>|\\<a\\>",
                "a\\b|a\\\\b",
                "a\"b|a\\\"b",
                "#a#|\\#a#",
                "` a `|`\\ a\\ `",
                "` `|`\\ `",
                "`  `|`\\ \\ `",
                "a=b|a=b",
                "``|``",
                "`# `|`\\#\\ `",
            })
    void rfc4514_escapes(String value, String escaped) throws IOException {
        assertEquals("CN=" + escaped, commonName(value));
    }

    @Test
    void rfc4514_writesNulSoThatItCanBeStored() throws IOException {
        assertEquals("CN=a\\00b", commonName("a\u0000b"));
    }

    @Test
    void rfc4514_knowsTheNineShortNames() throws IOException {
        ASN1ObjectIdentifier[] types = {
            BCStyle.CN, BCStyle.L, BCStyle.ST, BCStyle.O, BCStyle.OU, BCStyle.C, BCStyle.STREET, BCStyle.DC, BCStyle.UID
        };
        StringBuilder names = new StringBuilder();
        for (ASN1ObjectIdentifier type : types) {
            names.append(written(type, new DERPrintableString("x"))).append(' ');
        }
        assertEquals("CN=x L=x ST=x O=x OU=x C=x STREET=x DC=x UID=x ", names.toString());
    }

    @Test
    void rfc4514_writesOtherTypesInNumbersAndTheirValuesAsText() throws IOException {
        assertEquals("1.2.840.113549.1.9.1=a@b", written(BCStyle.E, new DERIA5String("a@b")));
        assertEquals("2.5.4.5=\\#1", written(BCStyle.SERIALNUMBER, new DERPrintableString("#1")));
        assertEquals(
                "2.5.4.97=DE+1".replace("+", "\\+"),
                written(new ASN1ObjectIdentifier("2.5.4.97"), new DERUTF8String("DE+1")));
    }

    @Test
    void rfc4514_writesWhatIsNoTextInHex() throws IOException {
        assertEquals("CN=#020107", written(BCStyle.CN, new ASN1Integer(7)));
        assertEquals("2.5.4.45=#0303000102", written(BCStyle.UNIQUE_IDENTIFIER, new DERBitString(new byte[] {1, 2})));
        byte[] latin1 = {0x0c, 2, 'M', (byte) 0xfc};
        assertEquals("CN=#0c024dfc", written(BCStyle.CN, ASN1Primitive.fromByteArray(latin1)));
    }

    /** Their types have no character beyond ASCII. */
    @Test
    void rfc4514_readsUtf8AndLatin1InOlderTypesOfStrings() throws IOException {
        for (int type : new int[] {0x13, 0x14, 0x16, 0x1a}) {
            byte[] latin1 = {(byte) type, 1, (byte) 0xfc};
            byte[] utf8 = {(byte) type, 2, (byte) 0xc3, (byte) 0xbc};
            assertEquals("CN=\u00FC", written(BCStyle.CN, ASN1Primitive.fromByteArray(latin1)));
            assertEquals("CN=\u00FC", written(BCStyle.CN, ASN1Primitive.fromByteArray(utf8)));
        }
    }

    @Test
    void rfc4514_readsEveryKindOfString() throws IOException {
        byte[] utf32 = "\uD83D\uDE00".getBytes(Charset.forName("UTF-32BE"));
        assertEquals("CN=\uD83D\uDE00", written(BCStyle.CN, new DERUniversalString(utf32)));
        assertEquals("CN=\u00FC", written(BCStyle.CN, new DERBMPString("\u00FC")));
    }

    @Test
    void rfc4514_writesUnpairedSurrogatesInHex() throws IOException {
        ASN1BMPString broken = new DERBMPString("a\uD83D");
        assertEquals("CN=#1e040061d83d", written(BCStyle.CN, broken));
    }

    @Test
    void rfc4514_leavesOutAnEmptyRdn() throws IOException {
        ASN1Encodable rdn = new DERSet(new DERSequence(new ASN1Encodable[] {BCStyle.CN, new DERUTF8String("a")}));
        assertEquals("CN=a", DistinguishedName.rfc4514(new DERSequence(new ASN1Encodable[] {new DERSet(), rdn})));
    }

    @Test
    void rfc4514_writesAnEmptyNameAsNothing() throws IOException {
        assertEquals("", DistinguishedName.rfc4514(new X500NameBuilder().build()));
    }
}
