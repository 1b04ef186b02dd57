/** What certificates say, in words for the console: every field and every extension that is known. */
package org.certkp.domain.x509.details;
