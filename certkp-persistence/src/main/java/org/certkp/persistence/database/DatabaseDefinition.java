package org.certkp.persistence.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * Defines the data source of the persistence unit, the same in both packagings: on an EJB, because the container reads
 * the definitions of components only. URL, user and password come from the configuration.
 *
 * <p>A connection that was not used for a second is checked when it is taken from the pool, so that a restart of the
 * database is survived. All connections are alike and Hibernate closes what it opens, so the pool need not look for a
 * fitting one, nor wrap their statements. When all are taken, a call waits for one as many seconds as is configured, and
 * is then refused as one that the database cannot answer.
 */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/certkp",
        className = "org.certkp.persistence.database.CertkpDataSource",
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 20,
        properties = {
            // In milliseconds: the server puts the setting's value before the zeros.
            "fish.payara.max-wait-time-in-millis=${MPCONFIG=certkp.db.wait:3}000",
            "fish.payara.match-connections=false",
            "fish.payara.wrap-jdbc-objects=false",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
        })
public class DatabaseDefinition {}
