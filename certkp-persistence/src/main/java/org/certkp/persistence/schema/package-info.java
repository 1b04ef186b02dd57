/** The start of the persistence unit: the migrations of the schema run first, then JPA checks its rows against it. */
package org.certkp.persistence.schema;
