package org.certkp.domain.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.InMemoryTrail;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.configuration.CertkpConfiguration;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Field;
import org.certkp.domain.keygeneration.KeySources;
import org.certkp.domain.network.TrustedProxies;
import org.certkp.domain.vault.ShiftingVault;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.KeyAlgorithm;

/** The service with its ports in memory and the clock stopped. */
final class ServiceFixture {

    static final Caller ANYONE = new Caller("alice", EnumSet.allOf(Permission.class), "192.0.2.7");

    final ShiftingVault vault = new ShiftingVault();
    final InMemoryPairs pairs = new InMemoryPairs();
    private final InMemoryTrail written = new InMemoryTrail();
    final List<AuditEntry> trail = written.entries;
    final CertificateKeyPairService service = new CertificateKeyPairService(
            pairs,
            pairs,
            written,
            KeySources.started(configuration()),
            vault,
            configuration(),
            Clock.fixed(Pems.NOW, ZoneOffset.UTC));

    private static CertkpConfiguration configuration() {
        CertkpConfiguration.Database database = new CertkpConfiguration.Database("jdbc:h2:mem:", "", "");
        return new CertkpConfiguration(
                Path.of("/nowhere"),
                "127.0.0.1",
                8080,
                new TrustedProxies(List.of()),
                database,
                "Example Ltd",
                new CertkpConfiguration.RsaKeys(0, 1, 1),
                Optional.empty(),
                Optional.empty());
    }

    /** The text of the key that is stored, "" without one. */
    String storedKey(UUID id) {
        return pairs.getPrivateKey(id).content().map(vault::open).orElse("");
    }

    /** One who may do this and nothing else. */
    static Caller only(Permission permission) {
        return new Caller("bob", EnumSet.of(permission), "192.0.2.8");
    }

    /** One who may do all but this. */
    static Caller allBut(Permission permission) {
        return new Caller("carol", EnumSet.complementOf(EnumSet.of(permission)), "192.0.2.9");
    }

    static CertificateKeyPairData data(String name, SelfSigned pair) {
        return new CertificateKeyPairData(
                Field.of(name),
                Field.of(pair.certificate().pem()),
                Field.of(pair.key().pem()));
    }

    static CertificateKeyPairData renaming(String name) {
        return new CertificateKeyPairData(Field.of(name), Field.absent(), Field.absent());
    }

    static GenerateCommand generating(String commonName) {
        return new GenerateCommand(
                Field.of(commonName), Field.absent(), Field.of(BigInteger.valueOf(30)), Field.of(KeyAlgorithm.ED25519));
    }

    static CertkpException refused(CertkpException.Kind kind, Supplier<?> attempt) {
        CertkpException refused = assertThrows(CertkpException.class, attempt::get);
        assertEquals(kind, refused.kind());
        return refused;
    }
}
