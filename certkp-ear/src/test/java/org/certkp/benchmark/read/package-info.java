/** How quickly certkp reads: a pair and pages of them, from few and many, at rest and while keys are made. */
package org.certkp.benchmark.read;
