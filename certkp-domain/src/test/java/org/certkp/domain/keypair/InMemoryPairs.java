package org.certkp.domain.keypair;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.vault.SealedKey;

/** Pairs in a map. It can be told to let another request in before a write. */
final class InMemoryPairs implements CertificateKeyPairRepository, CertificateKeyPairSummaries {

    private final Map<UUID, CertificateKeyPair> pairs = new HashMap<>();
    private boolean blindToNames;
    private boolean overtaken;

    /** From now on names look free until they are written, as when another request comes in between. */
    void becomeBlindToNames() {
        blindToNames = true;
    }

    /** The next replace comes after another that has changed nothing but the version. */
    void overtakeNextReplace() {
        overtaken = true;
    }

    int size() {
        return pairs.size();
    }

    @Override
    public CertificateKeyPair add(CertificateKeyPair pair) {
        requireFree(pair);
        pairs.put(pair.id(), pair);
        return pair;
    }

    @Override
    public CertificateKeyPair get(UUID id) {
        return Optional.ofNullable(pairs.get(id)).orElseThrow(CertkpException::notFound);
    }

    @Override
    public CertificateKeyPair replace(CertificateKeyPair changed) {
        if (overtaken) {
            overtaken = false;
            replace(get(changed.id()));
        }
        CertificateKeyPair stored = pairs.get(changed.id());
        if (stored == null || stored.version() != changed.version()) {
            throw CertkpException.conflict();
        }
        requireFree(changed);
        CertificateKeyPair replaced = changed.atVersion(stored.version() + 1);
        pairs.put(replaced.id(), replaced);
        return replaced;
    }

    @Override
    public SortedMap<UUID, String> remove(Collection<UUID> ids, ExpectedVersion expected) {
        SortedMap<UUID, String> names = new TreeMap<>();
        for (UUID id : ids) {
            expected.require(get(id).version());
            names.put(id, get(id).name());
        }
        pairs.keySet().removeAll(names.keySet());
        return names;
    }

    @Override
    public CertificateKeyPairSummary getSummary(UUID id) {
        return get(id).summary();
    }

    /** The first page of those that expire late enough, by expiry; other queries are the database's business. */
    @Override
    public Optional<Page<CertificateKeyPairSummary>> list(PairQuery query) {
        List<CertificateKeyPairSummary> found = pairs.values().stream()
                .map(CertificateKeyPair::summary)
                .filter(pair -> !pair.certExpiry().isBefore(query.expiresFrom().orElse(Instant.MIN)))
                .sorted(Comparator.comparing(CertificateKeyPairSummary::certExpiry))
                .toList();
        List<CertificateKeyPairSummary> first =
                found.stream().limit(query.pageSize()).toList();
        return Optional.of(new Page<>(1, query.pageSize(), found.size(), first));
    }

    @Override
    public PairCount count() {
        return new PairCount(
                pairs.size(),
                pairs.values().stream().filter(pair -> pair.key().isEmpty()).count());
    }

    @Override
    public List<Long> countExpiring(List<ExpiryRange> ranges) {
        return ranges.stream().map(this::countExpiring).toList();
    }

    private long countExpiring(ExpiryRange range) {
        return pairs.values().stream()
                .map(pair -> pair.certificates().notAfter())
                .filter(expiry -> !expiry.isBefore(range.from()) && expiry.isBefore(range.before()))
                .count();
    }

    @Override
    public PemDocument getCertificate(UUID id) {
        return new PemDocument(get(id).name(), get(id).certificates().pem());
    }

    @Override
    public StoredKey getPrivateKey(UUID id) {
        return new StoredKey(get(id).name(), get(id).key().map(SealedKey::content));
    }

    @Override
    public StoredPair getCertificateAndPrivateKey(UUID id) {
        return new StoredPair(getCertificate(id), getPrivateKey(id).content());
    }

    @Override
    public boolean isNameTaken(String name) {
        return !blindToNames
                && pairs.values().stream().anyMatch(pair -> pair.name().equals(name));
    }

    private void requireFree(CertificateKeyPair pair) {
        if (pairs.values().stream()
                .anyMatch(
                        other -> other.name().equals(pair.name()) && !other.id().equals(pair.id()))) {
            throw CertkpException.nameTaken();
        }
    }
}
