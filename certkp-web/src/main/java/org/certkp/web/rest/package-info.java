/** The REST API, in the shape of authentik's: where it is, and what holds for every request to it. */
package org.certkp.web.rest;
