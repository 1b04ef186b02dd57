package org.certkp.persistence.account;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.certkp.domain.account.Account;
import org.certkp.domain.account.AccountRepository;

/** Keeps accounts in the table account. A call outside a transaction fails, except for a look at an account. */
@Stateless
@Local(AccountRepository.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaAccountRepository implements AccountRepository {

    @PersistenceContext(unitName = "certkp")
    private EntityManager entities;

    /** For the container. */
    public JpaAccountRepository() {}

    JpaAccountRepository(EntityManager entities) {
        this.entities = requireNonNull(entities, "entities is null");
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Account> find(String name) {
        return row(name).map(AccountRow::toDomain);
    }

    /**
     * One statement, because two servers that start at once add the same account. That it is this one shows by its hash,
     * which has a salt of its own. Not by "do nothing", which Hibernate leaves out for H2.
     */
    @Override
    public boolean add(Account account) {
        entities.createQuery("insert into AccountRow (name, passwordHash, generation, configuredHash)"
                        + " values (:name, :passwordHash, :generation, :configuredHash)"
                        + " on conflict (name) do update set generation = generation")
                .setParameter("name", account.name())
                .setParameter("passwordHash", account.passwordHash())
                .setParameter("generation", account.generation())
                .setParameter("configuredHash", account.configuredHash().orElse(null))
                .executeUpdate();
        return row(account.name())
                .map(AccountRow::toDomain)
                .filter(account::equals)
                .isPresent();
    }

    @Override
    public boolean replacePassword(String name, long generation, String hash) {
        return entities.createQuery("update AccountRow set passwordHash = :hash, generation = generation + 1"
                                + " where name = :name and generation = :generation")
                        .setParameter("name", requireNonNull(name, "name is null"))
                        .setParameter("generation", generation)
                        .setParameter("hash", requireNonNull(hash, "hash is null"))
                        .executeUpdate()
                > 0;
    }

    @Override
    public void rememberConfigured(String name, String hash) {
        entities.createQuery("update AccountRow set configuredHash = :hash where name = :name")
                .setParameter("name", requireNonNull(name, "name is null"))
                .setParameter("hash", requireNonNull(hash, "hash is null"))
                .executeUpdate();
    }

    private Optional<AccountRow> row(String name) {
        return Optional.ofNullable(entities.find(AccountRow.class, requireNonNull(name, "name is null")));
    }
}
