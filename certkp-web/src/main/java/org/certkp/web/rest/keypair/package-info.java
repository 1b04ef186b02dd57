/** The operations of certificate-key pairs: their resource, their answers in JSON, and what makes them conditional. */
package org.certkp.web.rest.keypair;
