/** Whether and how well certkp works, for whoever watches over its process: health checks and metrics. */
package org.certkp.web.health;
