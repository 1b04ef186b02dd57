/** The bearer tokens of programs: the first one, and whose a token is. */
package org.certkp.domain.token;
