/** Real databases for the tests, with the real persistence unit on them. */
package org.certkp.persistence.testing;
