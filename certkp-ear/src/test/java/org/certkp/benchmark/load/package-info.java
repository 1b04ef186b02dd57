/** What puts certkp, and what it is compared with, under load. */
package org.certkp.benchmark.load;
