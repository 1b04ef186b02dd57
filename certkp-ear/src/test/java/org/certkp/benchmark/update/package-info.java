/** How many pairs certkp changes, beside the writes of a change alone. */
package org.certkp.benchmark.update;
