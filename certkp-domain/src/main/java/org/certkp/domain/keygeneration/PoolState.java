package org.certkp.domain.keygeneration;

/**
 * The pool of ready RSA keys at a moment; counts are since the start.
 *
 * @param ready keys that are ready
 * @param waiting calls that wait for a key
 * @param hits calls that found a key ready
 * @param misses calls that had to wait
 * @param made keys that were made
 * @param makingMillis how long making them took, summed over the keys, in milliseconds
 */
public record PoolState(int ready, int waiting, long hits, long misses, long made, long makingMillis) {}
