package org.certkp.persistence.keypair;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairRepository;
import org.certkp.domain.keypair.ExportedPair;
import org.certkp.domain.keypair.PemDocument;
import org.certkp.persistence.keypair.PairCounts.Kind;

/** Keeps pairs in the table certificate_key_pair. A call outside a transaction fails, but for those that join none. */
@Stateless
@Local(CertificateKeyPairRepository.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaCertificateKeyPairRepository implements CertificateKeyPairRepository {

    @PersistenceContext(unitName = "certkp")
    private EntityManager entities;

    /** For the container. */
    public JpaCertificateKeyPairRepository() {}

    JpaCertificateKeyPairRepository(EntityManager entities) {
        this.entities = requireNonNull(entities, "entities is null");
    }

    @Override
    public CertificateKeyPair add(CertificateKeyPair pair) {
        CertificateKeyPairRow row = CertificateKeyPairRow.of(pair);
        entities.persist(row);
        translating(this::flush);
        new PairCounts(entities).added(Kind.of(pair));
        return pair.atVersion(row.version());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CertificateKeyPair get(UUID id) {
        return row(id).orElseThrow(CertkpException::notFound).toDomain();
    }

    @Override
    public CertificateKeyPair lock(UUID id) {
        return Optional.ofNullable(translating(() ->
                        entities.find(CertificateKeyPairRow.class, requireId(id), LockModeType.PESSIMISTIC_WRITE)))
                .orElseThrow(CertkpException::notFound)
                .toDomain();
    }

    @Override
    public Optional<CertificateKeyPair> renew(CertificateKeyPair pair) {
        CertificateKeyPair renewed = pair.atVersion(anotherVersion());
        int written = translating(CertificateKeyPairRow.of(renewed).renewing(entities)::executeUpdate);
        return written == 1 ? Optional.of(renewed) : Optional.empty();
    }

    @Override
    public CertificateKeyPair replace(CertificateKeyPair stored, CertificateKeyPair changed) {
        Kind before = Kind.of(stored);
        Kind after = Kind.of(changed);
        CertificateKeyPair replaced = changed.atVersion(anotherVersion());
        if (translating(CertificateKeyPairRow.of(replaced).updating(entities, stored.version())::executeUpdate) == 0) {
            throw CertkpException.conflict();
        }
        new PairCounts(entities).replaced(before, after, !stored.name().equals(changed.name()));
        return replaced;
    }

    /** Drawn, because a statement that writes without reading could not answer the one that it counted up to. */
    private static long anotherVersion() {
        return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }

    @Override
    public String remove(UUID id) {
        CertificateKeyPairRow row = row(id).orElseThrow(CertkpException::notFound);
        entities.remove(row);
        translating(this::flush);
        new PairCounts(entities).removed(row.kind());
        return row.name();
    }

    @Override
    public PemDocument getCertificate(UUID id) {
        return document("select name, certificateData from CertificateKeyPairRow where id = :id", id);
    }

    @Override
    public PemDocument getPrivateKey(UUID id) {
        return document("select name, coalesce(keyData, '') from CertificateKeyPairRow where id = :id", id);
    }

    @Override
    public ExportedPair getCertificateAndPrivateKey(UUID id) {
        String query = "select name, certificateData, keyData from CertificateKeyPairRow where id = :id";
        Object[] found = entities.createQuery(query, Object[].class)
                .setParameter("id", requireId(id))
                .getResultStream()
                .findFirst()
                .orElseThrow(CertkpException::notFound);
        String name = (String) found[0];
        return new ExportedPair(
                new PemDocument(name, (String) found[1]),
                Optional.ofNullable((String) found[2]).map(key -> new PemDocument(name, key)));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isNameTaken(String name) {
        return SearchText.isStorable(name)
                && !entities.createQuery("select id from CertificateKeyPairRow where name = :name", UUID.class)
                        .setParameter("name", name)
                        .getResultList()
                        .isEmpty();
    }

    private Optional<CertificateKeyPairRow> row(UUID id) {
        return Optional.ofNullable(entities.find(CertificateKeyPairRow.class, requireId(id)));
    }

    private PemDocument document(String query, UUID id) {
        return entities.createQuery(query, PemDocument.class)
                .setParameter("id", requireId(id))
                .getResultStream()
                .findFirst()
                .orElseThrow(CertkpException::notFound);
    }

    private int flush() {
        entities.flush();
        return 1;
    }

    private static <T> T translating(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (PersistenceException e) {
            throw WriteFailure.translated(e);
        }
    }

    private static UUID requireId(UUID id) {
        return requireNonNull(id, "id is null");
    }
}
