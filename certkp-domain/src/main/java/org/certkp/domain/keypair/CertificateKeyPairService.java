package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.certkp.domain.access.Caller;
import org.certkp.domain.access.Permission;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.AuditTrail;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.configuration.CertkpConfiguration;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.FieldErrors;
import org.certkp.domain.x509.CertificateChain;
import org.certkp.domain.x509.CertificateTemplate;
import org.certkp.domain.x509.KeyAlgorithm;
import org.certkp.domain.x509.PemPrivateKey;
import org.certkp.domain.x509.SelfSigned;
import org.certkp.domain.x509.SubjectAlternativeNames;
import org.certkp.domain.x509.Validity;

/**
 * The use cases of certificate-key pairs. Each public method is one transaction (REQUIRED): what it writes and its
 * audit entry are committed together, and any exception leaves no trace. REST and the console call the same methods.
 *
 * <p>Names are looked up, PEM is read and keys are made before the first statement of the transaction, so that no
 * database connection waits for cryptography.
 */
@Stateless
public class CertificateKeyPairService {

    private static final System.Logger LOG = System.getLogger(CertificateKeyPairService.class.getName());

    private static final String TAKEN = CertkpException.nameTaken().getMessage();
    private static final String NOT_UNIQUE = "This field must be unique.";

    private CertificateKeyPairRepository pairs;
    private AuditTrail trail;
    private CertkpConfiguration configuration;
    private Clock clock;

    /** For the container's proxy: without a public one Payara calls the other with nulls. */
    public CertificateKeyPairService() {}

    @Inject
    public CertificateKeyPairService(
            CertificateKeyPairRepository pairs, AuditTrail trail, CertkpConfiguration configuration, Clock clock) {
        this.pairs = requireNonNull(pairs, "pairs is null");
        this.trail = requireNonNull(trail, "trail is null");
        this.configuration = requireNonNull(configuration, "configuration is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Makes a key and a self-signed certificate for it (REST contract, section "Generate").
     *
     * @throws CertkpException of kind FORBIDDEN, or INVALID with the fields at fault
     */
    public CertificateKeyPairSummary generate(Caller caller, GenerateCommand command) {
        caller.require(Permission.ADD);
        Instant now = clock.instant();
        Field<String> name = freeName(command.commonName(), Optional.empty(), NOT_UNIQUE);
        Field<SubjectAlternativeNames> alternativeNames =
                command.subjectAltName().map(SubjectAlternativeNames::parse);
        Field<Validity> validity = command.validityDays().map(days -> Validity.ofDays(now, days));
        new FieldErrors()
                .of("common_name", name)
                .of("subject_alt_name", alternativeNames)
                .of("validity_days", validity)
                .of("alg", command.algorithm())
                .throwIfAny();
        CertificateTemplate template = new CertificateTemplate(
                name.get(),
                configuration.subjectOrganization(),
                alternativeNames.value().orElse(SubjectAlternativeNames.NONE),
                validity.get());
        SelfSigned made = SelfSigned.issue(command.algorithm().value().orElse(KeyAlgorithm.RSA), template);
        CertificateKeyPair pair = CertificateKeyPair.create(
                UUID.randomUUID(), name, Field.of(made.certificate()), Field.of(Optional.of(made.key())));
        CertificateKeyPair added = reportingTakenName("common_name", NOT_UNIQUE, () -> pairs.add(pair));
        return completed(caller, Action.GENERATE, added, Outcome.SUCCESS);
    }

    /**
     * Keeps a certificate, with its key if one is given.
     *
     * @throws CertkpException of kind FORBIDDEN, or INVALID with the fields at fault
     */
    public CertificateKeyPairSummary importPair(Caller caller, CertificateKeyPairData data) {
        caller.require(Permission.ADD);
        CertificateKeyPair pair = CertificateKeyPair.create(
                UUID.randomUUID(), freeName(data.name(), Optional.empty(), TAKEN), data.certificates(), data.key());
        CertificateKeyPair added = reportingTakenName("name", TAKEN, () -> pairs.add(pair));
        return completed(caller, Action.IMPORT, added, Outcome.SUCCESS);
    }

    /**
     * Changes the given fields of a pair; what is absent stays, an empty key is removed.
     *
     * @param expectedVersion the version that the change was made from; empty for whichever is stored
     * @throws CertkpException of kind FORBIDDEN, NOT_FOUND, INVALID with the fields at fault, or CONFLICT when another
     *     change came first
     */
    public CertificateKeyPairSummary update(
            Caller caller, UUID id, CertificateKeyPairData data, OptionalLong expectedVersion) {
        caller.require(Permission.CHANGE);
        Field<String> name = freeName(data.name(), Optional.of(id), TAKEN);
        Field<CertificateChain> certificates = data.certificates();
        Field<Optional<PemPrivateKey>> key = data.key();
        CertificateKeyPair stored = pairs.get(id);
        if (expectedVersion.orElse(stored.version()) != stored.version()) {
            throw CertkpException.conflict();
        }
        CertificateKeyPair changed = stored.with(name, certificates, key);
        if (changed.sameContent(stored)) {
            return completed(caller, Action.UPDATE, stored, Outcome.UNCHANGED);
        }
        CertificateKeyPair replaced = reportingTakenName("name", TAKEN, () -> pairs.replace(changed));
        return completed(caller, Action.UPDATE, replaced, Outcome.SUCCESS);
    }

    /**
     * Removes a pair.
     *
     * @throws CertkpException of kind FORBIDDEN, NOT_FOUND or CONFLICT
     */
    public void delete(Caller caller, UUID id) {
        caller.require(Permission.DELETE);
        record(caller, Action.DELETE, id, pairs.remove(id), Outcome.SUCCESS);
    }

    /**
     * One pair as it is stored.
     *
     * @throws CertkpException of kind FORBIDDEN or NOT_FOUND
     */
    public CertificateKeyPairSummary retrieve(Caller caller, UUID id) {
        caller.require(Permission.VIEW);
        return pairs.getSummary(id);
    }

    /**
     * One page of the pairs that a query finds; empty when there is no such page.
     *
     * @throws CertkpException of kind FORBIDDEN
     */
    public Optional<Page<CertificateKeyPairSummary>> list(Caller caller, PairQuery query) {
        caller.require(Permission.VIEW);
        return pairs.list(query);
    }

    /**
     * The PEM of the certificate and its chain; the view is in the audit trail before this returns.
     *
     * @throws CertkpException of kind FORBIDDEN or NOT_FOUND
     */
    public PemDocument viewCertificate(Caller caller, UUID id) {
        caller.require(Permission.VIEW_CERTIFICATE);
        PemDocument document = pairs.getCertificate(id);
        record(caller, Action.VIEW_CERTIFICATE, id, document.pairName(), Outcome.SUCCESS);
        return document;
    }

    /**
     * The PEM of the private key, "" without one; the view is in the audit trail before this returns.
     *
     * @throws CertkpException of kind FORBIDDEN or NOT_FOUND
     */
    public PemDocument viewPrivateKey(Caller caller, UUID id) {
        caller.require(Permission.VIEW_PRIVATE_KEY);
        PemDocument document = pairs.getPrivateKey(id);
        Outcome outcome = document.pem().isEmpty() ? Outcome.ABSENT : Outcome.SUCCESS;
        record(caller, Action.VIEW_PRIVATE_KEY, id, document.pairName(), outcome);
        return document;
    }

    /**
     * What in certkp refers to the pair. Nothing that certkp keeps refers to a pair yet, so an existing pair has none.
     *
     * @throws CertkpException of kind FORBIDDEN or NOT_FOUND
     */
    public List<Reference> usedBy(Caller caller, UUID id) {
        retrieve(caller, id);
        return List.of();
    }

    private Field<String> freeName(Field<String> name, Optional<UUID> except, String message) {
        return name.map(PairName::check).map(checked -> {
            if (pairs.isNameTaken(checked, except)) {
                throw CertkpException.invalid(message);
            }
            return checked;
        });
    }

    /** The name was free when it was looked up, and another request took it since. */
    private static <T> T reportingTakenName(String field, String message, Supplier<T> write) {
        try {
            return write.get();
        } catch (CertkpException e) {
            throw e.kind() == CertkpException.Kind.NAME_TAKEN ? CertkpException.invalid(field, message) : e;
        }
    }

    private CertificateKeyPairSummary completed(
            Caller caller, Action action, CertificateKeyPair pair, Outcome outcome) {
        record(caller, action, pair.id(), pair.name(), outcome);
        return pair.summary();
    }

    private void record(Caller caller, Action action, UUID id, String name, Outcome outcome) {
        Instant now = clock.instant();
        trail.append(new AuditEntry(now, caller.name(), caller.remoteAddress(), action, id, name, outcome));
        Supplier<String> message = () -> action + " " + id + " by " + caller.name() + ": " + outcome;
        LOG.log(System.Logger.Level.INFO, message);
    }
}
