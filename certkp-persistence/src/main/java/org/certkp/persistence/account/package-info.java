/** Accounts and failed sign-ins in the database. The rows are known here only. */
package org.certkp.persistence.account;
