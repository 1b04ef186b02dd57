/** How long certkp takes, as numbers: {@code mvn -Pbench verify}. Nothing here fails because something was slow. */
package org.certkp.benchmark;
