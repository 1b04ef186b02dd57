package org.certkp.persistence.account;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import org.certkp.domain.account.FailedSignInRepository;
import org.certkp.domain.account.FailedSignIns;

/** Counts failed sign-ins in the table failed_sign_in. A call outside a transaction fails. */
@Stateless
@Local(FailedSignInRepository.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaFailedSignInRepository implements FailedSignInRepository {

    private static final String OF_ONE = " where id.name = :name and id.remoteAddress = :remoteAddress";
    private static final String COUNT =
            "select new " + FailedSignIns.class.getName() + "(failures, lastFailedAt) from FailedSignInRow";
    private static final FailedSignIns NONE = new FailedSignIns(0, Instant.EPOCH);

    @PersistenceContext(unitName = "certkp")
    private EntityManager entities;

    /** For the container. */
    public JpaFailedSignInRepository() {}

    JpaFailedSignInRepository(EntityManager entities) {
        this.entities = requireNonNull(entities, "entities is null");
    }

    @Override
    public FailedSignIns lock(String name, String remoteAddress) {
        entities.find(SignInLockRow.class, SignInLockRow.slotOf(remoteAddress), LockModeType.PESSIMISTIC_WRITE);
        return entities.createQuery(COUNT + OF_ONE, FailedSignIns.class)
                .setParameter("name", name)
                .setParameter("remoteAddress", remoteAddress)
                .getResultStream()
                .findFirst()
                .orElse(NONE);
    }

    @Override
    public void put(String name, String remoteAddress, FailedSignIns failures) {
        String update = "update FailedSignInRow set failures = :failures, lastFailedAt = :last" + OF_ONE;
        String insert = "insert into FailedSignInRow (id.name, id.remoteAddress, failures, lastFailedAt)"
                + " values (:name, :remoteAddress, :failures, :last)";
        if (write(update, name, remoteAddress, failures) == 0) {
            write(insert, name, remoteAddress, failures);
        }
    }

    private int write(String statement, String name, String remoteAddress, FailedSignIns failures) {
        return of(statement, name, remoteAddress)
                .setParameter("failures", failures.count())
                .setParameter("last", failures.last())
                .executeUpdate();
    }

    @Override
    public void remove(String name, String remoteAddress) {
        of("delete from FailedSignInRow" + OF_ONE, name, remoteAddress).executeUpdate();
    }

    @Override
    public void removeBefore(Instant time) {
        entities.createQuery("delete from FailedSignInRow where lastFailedAt < :time")
                .setParameter("time", requireNonNull(time, "time is null"))
                .executeUpdate();
    }

    private Query of(String statement, String name, String remoteAddress) {
        return entities.createQuery(statement)
                .setParameter("name", requireNonNull(name, "name is null"))
                .setParameter("remoteAddress", requireNonNull(remoteAddress, "remoteAddress is null"));
    }
}
