package org.certkp.persistence.keypair;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairRepository;
import org.certkp.domain.keypair.ExpectedVersion;
import org.certkp.domain.keypair.PemDocument;
import org.certkp.domain.keypair.StoredKey;
import org.certkp.domain.keypair.StoredPair;
import org.certkp.domain.vault.SealedContent;
import org.certkp.persistence.keypair.listing.PairCounts;
import org.certkp.persistence.keypair.listing.PairCounts.Kind;
import org.certkp.persistence.keypair.listing.SearchText;

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
        new PairCounts(entities).added(row.kind());
        return pair.atVersion(row.version());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CertificateKeyPair get(UUID id) {
        return row(id).orElseThrow(CertkpException::notFound).toDomain();
    }

    @Override
    public CertificateKeyPair replace(CertificateKeyPair changed) {
        CertificateKeyPairRow row = row(changed.id())
                .filter(stored -> stored.version() == changed.version())
                .orElseThrow(CertkpException::conflict);
        Kind before = row.kind();
        row.copyFrom(changed);
        translating(this::flush);
        new PairCounts(entities).replaced(before, row.kind());
        return changed.atVersion(row.version());
    }

    @Override
    public SortedMap<UUID, String> remove(Collection<UUID> ids, ExpectedVersion expected) {
        SortedMap<UUID, String> names = new TreeMap<>();
        List<Kind> kinds = new ArrayList<>();
        // In one order for everybody, so that two calls never wait for each other's rows.
        for (UUID id : new TreeSet<>(ids)) {
            CertificateKeyPairRow row = row(id).orElseThrow(CertkpException::notFound);
            expected.require(row.version());
            entities.remove(row);
            names.put(id, row.name());
            kinds.add(row.kind());
        }
        translating(this::flush);
        new PairCounts(entities).removed(kinds);
        return names;
    }

    @Override
    public PemDocument getCertificate(UUID id) {
        return columns("select name, certificateData from CertificateKeyPairRow where id = :id", PemDocument.class, id);
    }

    @Override
    public StoredKey getPrivateKey(UUID id) {
        Object[] found = columns("select name, keyData from CertificateKeyPairRow where id = :id", Object[].class, id);
        return new StoredKey((String) found[0], sealed(found[1]));
    }

    @Override
    public StoredPair getCertificateAndPrivateKey(UUID id) {
        String query = "select name, certificateData, keyData from CertificateKeyPairRow where id = :id";
        Object[] found = columns(query, Object[].class, id);
        return new StoredPair(new PemDocument((String) found[0], (String) found[1]), sealed(found[2]));
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

    private static Optional<SealedContent> sealed(Object keyData) {
        return Optional.ofNullable((String) keyData).map(SealedContent::new);
    }

    private <T> T columns(String query, Class<T> type, UUID id) {
        return entities.createQuery(query, type)
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
