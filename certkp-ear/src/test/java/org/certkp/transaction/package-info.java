/** What a transaction of the running product keeps and forgets, seen from its database. */
package org.certkp.transaction;
