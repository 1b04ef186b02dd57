/**
 * What comes in by a body, a form or a query, with the rules of shape that authentik's web framework applies. What has the
 * right shape becomes a command of the domain. The REST API and the console read by the same rules.
 */
package org.certkp.web.input;
