/** Who is calling: turns the bearer token of a request into a {@link org.certkp.domain.caller.Caller}. */
package org.certkp.web.security;
