/**
 * How failures are answered: the one mapping of refusals to status codes, their words in two languages, and the bodies of
 * errors. The REST API and the console share it.
 */
package org.certkp.web.failure;
