package org.certkp.domain.x509.asn1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One element of bytes that {@link Der} has looked over, so lengths are right.
 *
 * @param bytes all of them
 * @param start where the tag stands
 * @param content where the content begins
 * @param end behind the content
 */
public record DerElement(byte[] bytes, int start, int content, int end) {

    private static final int MULTI_BYTE_TAG = 0x1f;

    public static DerElement of(byte[] checked) {
        return at(checked, 0);
    }

    private static DerElement at(byte[] bytes, int start) {
        int at = start + 1;
        if ((bytes[start] & MULTI_BYTE_TAG) == MULTI_BYTE_TAG) {
            while (bytes[at++] < 0) {
                // The number of the tag goes on as long as the highest bit is set.
            }
        }
        int length = bytes[at++];
        if (length < 0) {
            int octets = length & 0x7f;
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length << 8 | bytes[at++] & 0xff;
            }
        }
        return new DerElement(bytes, start, at, at + length);
    }

    /** The first byte of the tag. */
    public int tag() {
        return bytes[start] & 0xff;
    }

    /** The elements of a constructed one, at most the first ones. */
    public List<DerElement> children(int most) {
        List<DerElement> children = new ArrayList<>();
        for (int at = content; at < end && children.size() < most; at = children.get(children.size() - 1).end) {
            children.add(at(bytes, at));
        }
        return children;
    }

    public byte[] contentBytes() {
        return Arrays.copyOfRange(bytes, content, end);
    }

    public byte[] encoded() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** It may be part of a private key. */
    @Override
    public String toString() {
        return "DerElement[" + tag() + "]";
    }
}
