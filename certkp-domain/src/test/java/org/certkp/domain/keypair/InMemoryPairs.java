package org.certkp.domain.keypair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.x509.PemPrivateKey;

/** Pairs in a map. It can be told to see a name as free that is taken by the time of the write. */
final class InMemoryPairs implements CertificateKeyPairRepository {

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
    public CertificateKeyPair replace(CertificateKeyPair pair) {
        if (get(pair.id()).version() != pair.version()) {
            throw CertkpException.conflict();
        }
        requireFree(pair);
        CertificateKeyPair stored = pair.atVersion(pair.version() + 1);
        pairs.put(pair.id(), stored);
        return stored;
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

    /** All of them on one page, in the order of their names; the queries are the database's business. */
    @Override
    public Optional<Page<CertificateKeyPairSummary>> list(PairQuery query) {
        List<CertificateKeyPairSummary> all = pairs.values().stream()
                .map(CertificateKeyPair::summary)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        return Optional.of(new Page<>(1, query.pageSize(), all.size(), all));
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
    public boolean isNameTaken(String name, Optional<UUID> except) {
        return !blindToNames && isTaken(name, except);
    }

    private boolean isTaken(String name, Optional<UUID> except) {
        return pairs.values().stream()
                .anyMatch(pair -> pair.name().equals(name) && !except.equals(Optional.of(pair.id())));
    }

    private void requireFree(CertificateKeyPair pair) {
        if (isTaken(pair.name(), Optional.of(pair.id()))) {
            throw CertkpException.nameTaken();
        }
    }
}
