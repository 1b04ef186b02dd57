package org.certkp.domain.x509.details;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.certkp.domain.x509.asn1.Readable;

/** Writes which logs have promised to publish a certificate (RFC 6962 section 3.3), in the encoding of TLS. */
final class SignedCertificateTimestamps {

    private static final int LOG_ID_BYTES = 32;
    private static final int VERSION_1 = 0;

    private SignedCertificateTimestamps() {}

    static List<String> lines(ASN1Primitive value) {
        ByteBuffer all = ByteBuffer.wrap(ASN1OctetString.getInstance(value).getOctets());
        ByteBuffer list = vector(all);
        List<String> lines = new ArrayList<>();
        while (list.hasRemaining()) {
            lines.add(line(vector(list)));
        }
        return lines;
    }

    /** RFC 6962 section 3.2. */
    private static String line(ByteBuffer timestamp) {
        int version = timestamp.get();
        if (version != VERSION_1) {
            throw new IllegalArgumentException("Unknown version: " + version);
        }
        byte[] log = new byte[LOG_ID_BYTES];
        timestamp.get(log);
        return Instant.ofEpochMilli(timestamp.getLong()) + ", log " + Readable.hex(log);
    }

    /** RFC 8446 section 3.4: the length in two bytes, then the content. */
    private static ByteBuffer vector(ByteBuffer from) {
        int length = Short.toUnsignedInt(from.getShort());
        ByteBuffer content = from.slice(from.position(), length);
        from.position(from.position() + length);
        return content;
    }
}
