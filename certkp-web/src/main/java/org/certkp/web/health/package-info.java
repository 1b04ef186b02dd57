/** Whether certkp can answer, for whoever watches over its process. */
package org.certkp.web.health;
