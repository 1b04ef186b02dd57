/**
 * How certkp does beside others, and how long it takes, as numbers: {@code mvn -Pbench verify}. Nothing here fails because
 * something was slow.
 */
package org.certkp.benchmark;
