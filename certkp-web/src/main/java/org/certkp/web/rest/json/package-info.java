/** The JSON of answers, key by key in the order of the REST contract. */
package org.certkp.web.rest.json;
