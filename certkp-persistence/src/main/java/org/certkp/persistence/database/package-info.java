/** How connections to the database are opened: the data source and its definition for the container. */
package org.certkp.persistence.database;
