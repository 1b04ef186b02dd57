/**
 * Requests on their way in: paths, Accept headers, query parameters and JSON bodies, with the rules of shape that
 * authentik's web framework applies. What has the right shape becomes a command of the domain.
 */
package org.certkp.web.rest.request;
