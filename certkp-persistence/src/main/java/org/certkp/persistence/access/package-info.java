/** Bearer tokens as rows: a name and the hash of the token, never the token. */
package org.certkp.persistence.access;
