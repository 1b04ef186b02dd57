package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Field;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.details.CertificateReading;
import org.certkp.domain.x509.key.PemPrivateKey;

/**
 * Says what certificates hold, of pairs that are stored and of such as may be. It writes nothing, and no PEM leaves, so
 * nothing is recorded.
 */
@Stateless
public class PairInspectionService {

    private CertificateKeyPairRepository pairs;
    private CertificateKeyPairSummaries summaries;

    /** For the container's proxy: without a public one Payara calls the other with nulls. */
    public PairInspectionService() {}

    @Inject
    public PairInspectionService(CertificateKeyPairRepository pairs, CertificateKeyPairSummaries summaries) {
        this.pairs = requireNonNull(pairs, "pairs is null");
        this.summaries = requireNonNull(summaries, "summaries is null");
    }

    /**
     * What the certificates of a stored pair say.
     *
     * @throws CertkpException of kind FORBIDDEN or NOT_FOUND
     */
    public PairDetails details(Caller caller, UUID id) {
        caller.require(Permission.VIEW_CERTIFICATE);
        // In this order the version is never newer than what is shown with it: a change made from it is refused.
        CertificateKeyPairSummary summary = summaries.getSummary(id);
        CertificateChain chain =
                CertificateChain.restore(pairs.getCertificate(id).pem());
        return new PairDetails(summary, CertificateReading.details(chain));
    }

    /**
     * What an import, or an update of the pair with the id, would store. Of a stored pair what is absent stays, and an
     * empty key is removed. Wrong input is answered in the words of import and update; the name is not looked at.
     *
     * @param id empty for an import
     * @throws CertkpException of kind FORBIDDEN, or NOT_FOUND for an id that no pair has
     */
    public PairPreview preview(Caller caller, Optional<UUID> id, CertificateKeyPairData data) {
        caller.require(id.isPresent() ? Permission.CHANGE : Permission.ADD);
        Field<CertificateChain> certificates = data.certificates();
        Field<Optional<PemPrivateKey>> key = data.key();
        if (id.isEmpty()) {
            return PairPreview.of(certificates, key);
        }
        CertificateKeyPair stored = pairs.get(id.get());
        Field<CertificateChain> next = certificates.orElse(stored.certificates());
        boolean keyStays = key.value().isEmpty() && !key.isRejected();
        return keyStays ? PairPreview.withStoredKey(next, stored.key()) : PairPreview.of(next, key);
    }
}
