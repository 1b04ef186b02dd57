package org.certkp.domain.keypair;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.x509.PemPrivateKey;

/** Pairs in a map. It can be told to see a name as free that is taken by the time of the write. */
final class InMemoryPairs implements CertificateKeyPairRepository, CertificateKeyPairSummaries {

    private final Map<UUID, CertificateKeyPair> pairs = new HashMap<>();
    private boolean blindToNames;

    /** From now on names look free until they are written, as when another request comes in between. */
    void becomeBlindToNames() {
        blindToNames = true;
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
    public CertificateKeyPair lock(UUID id) {
        return get(id);
    }

    @Override
    public Optional<CertificateKeyPair> renew(CertificateKeyPair pair) {
        return Optional.ofNullable(pairs.get(pair.id()))
                .filter(stored -> isRenewal(stored, pair))
                .map(stored -> replace(stored, pair));
    }

    private static boolean isRenewal(CertificateKeyPair stored, CertificateKeyPair pair) {
        return stored.name().equals(pair.name())
                && stored.keyType() == pair.keyType()
                && stored.summary().privateKeyType().equals(pair.summary().privateKeyType())
                && stored.managed().isEmpty()
                && !stored.sameContent(pair);
    }

    @Override
    public CertificateKeyPair replace(CertificateKeyPair stored, CertificateKeyPair changed) {
        if (get(stored.id()).version() != stored.version()) {
            throw CertkpException.conflict();
        }
        requireFree(changed);
        CertificateKeyPair replaced = changed.atVersion(stored.version() + 1);
        pairs.put(replaced.id(), replaced);
        return replaced;
    }

    @Override
    public String remove(UUID id) {
        String name = get(id).name();
        pairs.remove(id);
        return name;
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
    public PemDocument getPrivateKey(UUID id) {
        return new PemDocument(
                get(id).name(), get(id).key().map(PemPrivateKey::pem).orElse(""));
    }

    @Override
    public ExportedPair getCertificateAndPrivateKey(UUID id) {
        Optional<PemDocument> key = get(id).key().map(found -> new PemDocument(get(id).name(), found.pem()));
        return new ExportedPair(getCertificate(id), key);
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
