package org.certkp.domain.x509.key;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.certkp.domain.x509.provider.CryptoProvider;

/** Lets the chosen provider sign what Bouncy Castle encodes, and verify that it has. */
final class ProviderSigner implements ContentSigner {

    private final String algorithm;
    private final KeyPair keys;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    ProviderSigner(KeyAlgorithm algorithm, KeyPair keys) {
        this.algorithm = algorithm.codec().signatureAlgorithm();
        this.keys = keys;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm);
    }

    @Override
    public OutputStream getOutputStream() {
        return content;
    }

    @Override
    public byte[] getSignature() {
        try {
            Signature signature = CryptoProvider.chosen().signature(algorithm);
            signature.initSign(keys.getPrivate());
            signature.update(content.toByteArray());
            byte[] signed = signature.sign();
            signature.initVerify(keys.getPublic());
            signature.update(content.toByteArray());
            if (!signature.verify(signed)) {
                throw new IllegalStateException("The keys do not belong together.");
            }
            return signed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform does not sign with " + algorithm, e);
        }
    }
}
