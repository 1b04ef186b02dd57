package org.certkp.persistence.keypair.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
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

    /** With four that one name of 20 has, six of a million names are left; each further one costs more than it spares. */
    private static final int ENOUGH = 4;

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
     * Trigrams of some texts that the index knows and few names have; empty when there are none, so that the index would
     * find most names. Where there are more than are needed, they are taken from all over the texts, since those side by
     * side tend to be in the same names.
     *
     * @param texts folded
     */
    List<String> rare(List<String> texts, EntityManager entities) {
        Set<String> common = common(entities);
        List<String> rare = texts.stream()
                .flatMap(CommonTrigrams::trigrams)
                .distinct()
                .filter(trigram -> isKnown(trigram) && !common.contains(trigram))
                .toList();
        return rare.size() <= ENOUGH
                ? rare
                : IntStream.range(0, ENOUGH)
                        .mapToObj(i -> rare.get(i * (rare.size() - 1) / (ENOUGH - 1)))
                        .toList();
    }

    /** Letters and digits only, none of which means anything in a pattern of LIKE. */
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
