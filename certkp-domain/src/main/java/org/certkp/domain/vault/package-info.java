/**
 * Private keys as they are stored: sealed. What a seal is, is the vault's business; all others compare keys by the hash of
 * the public key and open a seal only to hand the key out.
 */
package org.certkp.domain.vault;
