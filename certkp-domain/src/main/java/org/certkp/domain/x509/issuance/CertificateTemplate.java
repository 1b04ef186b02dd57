package org.certkp.domain.x509.issuance;

import org.certkp.domain.x509.certificate.Validity;
import org.certkp.domain.x509.name.SubjectAlternativeNames;

/**
 * What a certificate is to say.
 *
 * @param commonName of any length; the subject's CN is its first 64 characters
 * @param organization O of the subject
 * @param alternativeNames for the subjectAltName extension; {@link SubjectAlternativeNames#NONE} for no extension
 * @param validity from when to when
 */
public record CertificateTemplate(
        String commonName, String organization, SubjectAlternativeNames alternativeNames, Validity validity) {}
