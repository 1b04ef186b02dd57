/** Making certificates: what one is to say, what it looks like, and who signs it. */
package org.certkp.domain.x509.issuance;
