/** Databases full of pairs, one for each number of them. */
package org.certkp.benchmark.database;
