/** Making certificates: what one is to say, what it looks like, and signing it. */
package org.certkp.domain.x509.issuance;
