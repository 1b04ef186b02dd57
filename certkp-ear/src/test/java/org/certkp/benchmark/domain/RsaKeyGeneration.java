package org.certkp.benchmark.domain;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.concurrent.TimeUnit;
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

/** RSA-4096 keys by provider. Each takes another time, so the measurement is longer than that of other keys. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class RsaKeyGeneration {

    private static final int BITS = 4096;

    @Param("all")
    public String provider;

    private KeyPairGenerator generator;

    @Setup
    public void prepare() throws GeneralSecurityException {
        generator = Providers.generator(provider, "RSA");
        generator.initialize(BITS);
    }

    @Benchmark
    public KeyPair key() {
        return generator.generateKeyPair();
    }
}
