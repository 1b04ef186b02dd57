/** How many pairs certkp generates, beside what only makes keys, and beside Keycloak. */
package org.certkp.benchmark.generate;
