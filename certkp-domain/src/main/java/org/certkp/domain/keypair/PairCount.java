package org.certkp.domain.keypair;

/**
 * How many pairs there are.
 *
 * @param pairs all of them
 * @param withoutKey those of them that have no private key
 */
public record PairCount(long pairs, long withoutKey) {}
