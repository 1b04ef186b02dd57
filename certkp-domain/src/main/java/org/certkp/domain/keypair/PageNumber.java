package org.certkp.domain.keypair;

import java.util.OptionalLong;

/**
 * Which page is asked for: a number, or the last.
 *
 * @param number empty for the last page; may be out of range
 */
public record PageNumber(OptionalLong number) {

    public static final PageNumber LAST = new PageNumber(OptionalLong.empty());

    public static PageNumber of(long number) {
        return new PageNumber(OptionalLong.of(number));
    }

    /** The number among so many pages; empty when there is no such page. */
    public OptionalLong among(long totalPages) {
        long wanted = number.orElse(totalPages);
        return wanted >= 1 && wanted <= totalPages ? OptionalLong.of(wanted) : OptionalLong.empty();
    }
}
