/** The REST API of certificate-key pairs, in the shape of authentik's crypto module, and the one mapping of errors. */
package org.certkp.web.rest;
