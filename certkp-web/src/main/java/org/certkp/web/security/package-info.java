/** Who is calling: turns the bearer token of a request into a {@link org.certkp.domain.access.Caller}. */
package org.certkp.web.security;
