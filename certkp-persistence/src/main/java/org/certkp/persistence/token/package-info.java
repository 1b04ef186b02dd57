/** Bearer tokens in the database, as hashes. The row is known here only. */
package org.certkp.persistence.token;
