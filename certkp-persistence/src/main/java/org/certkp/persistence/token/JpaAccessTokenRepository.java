package org.certkp.persistence.token;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.certkp.domain.token.AccessTokenRepository;

/** Keeps the hashes of tokens in the table access_token. What writes fails outside a transaction. */
@Stateless
@Local(AccessTokenRepository.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaAccessTokenRepository implements AccessTokenRepository {

    @PersistenceContext(unitName = "certkp")
    private EntityManager entities;

    /** For the container. */
    public JpaAccessTokenRepository() {}

    JpaAccessTokenRepository(EntityManager entities) {
        this.entities = requireNonNull(entities, "entities is null");
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> findNameByHash(String hash) {
        return entities.createQuery("select name from AccessTokenRow where hash = :hash", String.class)
                .setParameter("hash", requireNonNull(hash, "hash is null"))
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean exists(String name) {
        return entities.createQuery("select count(*) from AccessTokenRow where name = :name", Long.class)
                        .setParameter("name", requireNonNull(name, "name is null"))
                        .getSingleResult()
                > 0;
    }

    /** One statement, because two servers that start at once put the same token. */
    @Override
    public void put(String name, String hash) {
        entities.createQuery("insert into AccessTokenRow (name, hash) values (:name, :hash)"
                        + " on conflict (name) do update set hash = excluded.hash")
                .setParameter("name", requireNonNull(name, "name is null"))
                .setParameter("hash", requireNonNull(hash, "hash is null"))
                .executeUpdate();
    }
}
