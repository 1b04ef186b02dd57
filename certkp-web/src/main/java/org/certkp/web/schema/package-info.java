/** The description of the API, where authentik's clients look for it and where MicroProfile OpenAPI serves it. */
package org.certkp.web.schema;
