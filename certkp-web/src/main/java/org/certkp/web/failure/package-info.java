/** How refusals of the domain are answered, the same for the REST API and the console: their status and their words. */
package org.certkp.web.failure;
