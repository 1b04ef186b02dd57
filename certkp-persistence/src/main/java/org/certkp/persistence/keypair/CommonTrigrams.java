package org.certkp.persistence.keypair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The trigrams that many names have, such as those of a domain that all are in. PostgreSQL finds the names with a text
 * by an index of their trigrams, and would read there of each name that has a common one; the rare ones find almost as
 * few. They are learned from a sample of the names and decide only how fast a search is.
 */
@ApplicationScoped
class CommonTrigrams {

    static final Duration LEARNED_FOR = Duration.ofMinutes(1);

    private static final int SAMPLE = 300;

    /** A trigram is common that more than one name of so many has. */
    private static final int RARE = 20;

    private static final int LENGTH = 3;

    private record Learned(Set<String> common, long nanoTime) {}

    private final LongSupplier nanoTime;
    private volatile Learned learned;

    /** For the container. */
    CommonTrigrams() {
        this(System::nanoTime);
    }

    CommonTrigrams(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * The part of a text without common trigrams that has most of those that the index knows, which are of letters and
     * digits; empty when none has any, so that the index would find most names. One part only: a pattern of several,
     * with anything in between, can keep a database busy.
     *
     * @param text folded
     */
    Optional<String> rarePart(String text, EntityManager entities) {
        Set<String> common = common(entities);
        int[] characters = text.codePoints().toArray();
        BitSet rare = new BitSet();
        for (int i = 0; i + LENGTH <= characters.length; i++) {
            if (!common.contains(new String(characters, i, LENGTH))) {
                rare.set(i, i + LENGTH);
            }
        }
        Optional<String> best = Optional.empty();
        long most = 0;
        int end;
        for (int begin = rare.nextSetBit(0); begin >= 0; begin = rare.nextSetBit(end)) {
            end = rare.nextClearBit(begin);
            String part = new String(characters, begin, end - begin);
            long known = trigrams(part).filter(CommonTrigrams::isKnown).count();
            if (known > most) {
                best = Optional.of(part);
                most = known;
            }
        }
        return best;
    }

    private static boolean isKnown(String trigram) {
        return trigram.codePoints().allMatch(Character::isLetterOrDigit);
    }

    private Set<String> common(EntityManager entities) {
        Learned latest = learned;
        long now = nanoTime.getAsLong();
        if (latest == null || now - latest.nanoTime() >= LEARNED_FOR.toNanos()) {
            latest = new Learned(learn(entities), now);
            learned = latest;
        }
        return latest.common();
    }

    /** The ids are random, so the first of them are a sample. */
    private static Set<String> learn(EntityManager entities) {
        List<String> names = entities.createQuery(
                        "select nameSearch from CertificateKeyPairRow order by id", String.class)
                .setMaxResults(SAMPLE)
                .getResultList();
        return names.stream()
                .flatMap(CommonTrigrams::trigrams)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(counted -> counted.getValue() * RARE > names.size())
                .map(counted -> counted.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each once. */
    private static Stream<String> trigrams(String name) {
        int[] characters = name.codePoints().toArray();
        return IntStream.rangeClosed(0, characters.length - LENGTH)
                .mapToObj(i -> new String(characters, i, LENGTH))
                .distinct();
    }
}
