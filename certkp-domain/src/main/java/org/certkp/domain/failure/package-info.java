/**
 * The one way in which the domain says no: {@link org.certkp.domain.failure.CertkpException}, and the result of
 * reading one field of a request, {@link org.certkp.domain.failure.Field}, so that all fields are reported together.
 */
package org.certkp.domain.failure;
