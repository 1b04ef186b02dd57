package org.certkp.domain.x509.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.pem.PemBlock;

/** Builds certificates that no tool would make, piece by piece. The signature is nonsense, which nobody checks. */
public final class OddCertificate {

    private int version = 2;
    private ASN1Encodable subject = new X500Name("CN=odd");
    private ASN1Encodable issuer = new X500Name("CN=issuer");
    private ASN1Encodable serialNumber = new ASN1Integer(7);
    private AlgorithmIdentifier innerAlgorithm = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
    private ASN1Encodable notAfter = new DERGeneralizedTime("20500101000000Z");
    private ASN1Encodable publicKey = Samples.EC.certificate().content(0).publicKey();
    private AlgorithmIdentifier outerAlgorithm = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
    private final List<ASN1Encodable> extensions = new ArrayList<>();

    public OddCertificate version(int newVersion) {
        version = newVersion;
        return this;
    }

    public OddCertificate key(SelfSigned owner) {
        publicKey = owner.certificate().content(0).publicKey();
        return this;
    }

    public OddCertificate subject(ASN1Encodable newSubject) {
        subject = newSubject;
        return this;
    }

    public OddCertificate issuer(ASN1Encodable newIssuer) {
        issuer = newIssuer;
        return this;
    }

    public OddCertificate serialNumber(ASN1Encodable newSerialNumber) {
        serialNumber = newSerialNumber;
        return this;
    }

    public OddCertificate algorithms(AlgorithmIdentifier inner, AlgorithmIdentifier outer) {
        innerAlgorithm = inner;
        outerAlgorithm = outer;
        return this;
    }

    public OddCertificate notAfter(ASN1Encodable newNotAfter) {
        notAfter = newNotAfter;
        return this;
    }

    public OddCertificate publicKey(ASN1ObjectIdentifier algorithm, ASN1Encodable parameters, byte[] bits) {
        publicKey = new SubjectPublicKeyInfo(new AlgorithmIdentifier(algorithm, parameters), bits);
        return this;
    }

    public OddCertificate outerAlgorithm(ASN1ObjectIdentifier algorithm) {
        outerAlgorithm = new AlgorithmIdentifier(algorithm);
        return this;
    }

    public OddCertificate extension(ASN1ObjectIdentifier type, byte[] value) {
        extensions.add(sequence(type, new DEROctetString(value)));
        return this;
    }

    public static ASN1Primitive sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    public static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String pem() {
        List<ASN1Encodable> content = new ArrayList<>(List.of(
                new DERTaggedObject(true, 0, new ASN1Integer(version)),
                serialNumber,
                innerAlgorithm,
                issuer,
                sequence(new DERGeneralizedTime("20200101000000Z"), notAfter),
                subject,
                publicKey));
        if (!extensions.isEmpty()) {
            content.add(new DERTaggedObject(true, 3, sequence(extensions.toArray(ASN1Encodable[]::new))));
        }
        ASN1Primitive certificate = sequence(
                sequence(content.toArray(ASN1Encodable[]::new)), outerAlgorithm, new DERBitString(new byte[64]));
        return PemBlock.encode(PemBlock.CERTIFICATE, der(certificate));
    }
}
