/** The pages of certificate-key pairs: the table, one pair, and the forms to generate, import and edit. */
package org.certkp.web.console.keypair;
