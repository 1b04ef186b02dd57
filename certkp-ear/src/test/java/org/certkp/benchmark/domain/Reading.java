package org.certkp.benchmark.domain;

import java.util.concurrent.TimeUnit;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What every import and update does: reads the PEM, and proves that the key is the certificate's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class Reading {

    @Param({"RSA", "ECDSA", "ED25519", "ED448"})
    public KeyAlgorithm algorithm;

    private SelfSigned pair;
    private String certificate;
    private String chain;
    private String key;

    @Setup
    public void prepare() {
        pair = Made.pair(algorithm);
        certificate = pair.certificate().pem();
        chain = String.join("\n", certificate, certificate, certificate);
        key = pair.key().pem();
    }

    @Benchmark
    public CertificateChain certificate() {
        return CertificateChain.parse(certificate);
    }

    /** Three certificates. */
    @Benchmark
    public CertificateChain chain() {
        return CertificateChain.parse(chain);
    }

    @Benchmark
    public PemPrivateKey privateKey() {
        return PemPrivateKey.parse(key);
    }

    @Benchmark
    public boolean proof() {
        return pair.certificate().isOf(pair.key());
    }
}
