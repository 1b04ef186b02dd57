/** The programs of others that tests run. */
package org.certkp.program;
