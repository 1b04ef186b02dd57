/**
 * Bearer tokens, accounts and failed sign-ins as rows. Of a token and a password the database holds a hash, never the
 * secret itself.
 */
package org.certkp.persistence.access;
