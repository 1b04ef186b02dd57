package org.certkp.domain.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a vault promises, to the fake of the services' tests as to the real one. */
class KeyVaultTest {

    private static final PemPrivateKey KEY = Samples.EC.key();

    static KeyVault[] vaults() {
        return new KeyVault[] {new PlaintextVault(), new ShiftingVault()};
    }

    @ParameterizedTest
    @MethodSource("vaults")
    void open_answersTheTextThatWasSealed(KeyVault vault) {
        assertEquals(KEY.pem(), vault.open(vault.seal(KEY)));
    }

    @ParameterizedTest
    @MethodSource("vaults")
    void isSealOf_tellsTexts(KeyVault vault) {
        SealedContent sealed = vault.seal(KEY);
        assertTrue(vault.isSealOf(sealed, KEY));
        assertFalse(vault.isSealOf(sealed, PemPrivateKey.parse("# mine\n" + KEY.pem())));
        assertFalse(vault.isSealOf(sealed, Samples.ED448.key()));
    }

    @ParameterizedTest
    @MethodSource("vaults")
    void sealedKeys_areNeverPrinted(KeyVault vault) {
        SealedKey sealed = SealedKey.of(KEY, "ab:cd", vault);
        assertEquals("SealedKey[type=" + KeyType.EC + ", publicKeySha256=ab:cd, content=SealedContent]", "" + sealed);
    }
}
