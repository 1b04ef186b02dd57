/** How long the domain takes, without a server and a database: JMH, through its public API. */
package org.certkp.benchmark.domain;
