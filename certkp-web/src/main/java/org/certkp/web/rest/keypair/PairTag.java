package org.certkp.web.rest.keypair;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certkp.domain.keypair.ExpectedVersion;
import org.certkp.web.failure.RefusedRequest;

/**
 * The entity tag of a pair: its version, and a suffix where the details are left out, since that is another
 * representation (RFC 9110 section 8.8.3). Both name the same version to a request that changes the pair.
 */
public final class PairTag {

    /** An element of a list, which may be empty (RFC 9110 section 5.6.1.2), and the comma behind it. */
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*(?:(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\"[ \\t]*)?(?:,|$)");

    private PairTag() {}

    /**
     * The tag of a version.
     *
     * @param details whether fingerprints, expiry, subject and key types are told ({@code include_details})
     */
    public static EntityTag of(long version, boolean details) {
        return new EntityTag(version + (details ? "" : "-brief"));
    }

    /**
     * The versions that the header If-Match names (RFC 9110 section 13.1.1).
     *
     * @param lines of the header; empty when the request does not have it
     * @throws RefusedRequest with 400 when they hold no entity tags
     */
    public static ExpectedVersion expected(List<String> lines) {
        String header = String.join(",", lines);
        if (lines.isEmpty() || header.strip().equals("*")) {
            return ExpectedVersion.ANY;
        }
        Set<EntityTag> tags = tags(header);
        // Equal tags are both strong or both weak, and those of pairs are strong: a weak one matches nothing.
        return new ExpectedVersion(
                Optional.of(stored -> tags.contains(of(stored, true)) || tags.contains(of(stored, false))));
    }

    private static Set<EntityTag> tags(String header) {
        Set<EntityTag> tags = new HashSet<>();
        Matcher element = ELEMENT.matcher(header);
        for (int start = 0; start < header.length(); start = element.end()) {
            if (!element.region(start, header.length()).lookingAt()) {
                throw malformed();
            }
            if (element.group(2) != null) {
                tags.add(new EntityTag(element.group(2), element.group(1) != null));
            }
        }
        if (tags.isEmpty()) {
            throw malformed();
        }
        return tags;
    }

    /** The refusal of a header that holds no entity tags. */
    public static RefusedRequest malformed() {
        return new RefusedRequest(
                Response.Status.BAD_REQUEST,
                "If-Match and If-None-Match must hold entity tags in quotation marks, or *.");
    }
}
