package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditRecorder;
import org.certkp.domain.audit.AuditTrail;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.audit.Subject;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.configuration.CertkpConfiguration;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.FieldErrors;
import org.certkp.domain.keygeneration.KeySource;
import org.certkp.domain.vault.KeyVault;
import org.certkp.domain.x509.certificate.Validity;
import org.certkp.domain.x509.issuance.CertificateTemplate;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.name.SubjectAlternativeNames;

/**
 * The use cases of certificate-key pairs. Each public method that writes is one transaction (REQUIRED): what it writes
 * and its audit entry are committed together, and any exception leaves no trace. What only reads needs none (SUPPORTS).
 * REST and the console call the same methods.
 *
 * <p>Names and stored pairs are looked up outside that transaction, and PEM is read, keys are made and proved before its
 * first statement, so that no database connection waits for cryptography.
 */
@Stateless
public class CertificateKeyPairService {

    private CertificateKeyPairRepository pairs;
    private CertificateKeyPairSummaries summaries;
    private AuditRecorder recorder;
    private KeySource keys;
    private KeyVault vault;
    private CertkpConfiguration configuration;
    private Clock clock;

    /** For the container's proxy: without a public one Payara calls the other with nulls. */
    public CertificateKeyPairService() {}

    @Inject
    public CertificateKeyPairService(
            CertificateKeyPairRepository pairs,
            CertificateKeyPairSummaries summaries,
            AuditTrail trail,
            KeySource keys,
            KeyVault vault,
            CertkpConfiguration configuration,
            Clock clock) {
        this.pairs = requireNonNull(pairs, "pairs is null");
        this.summaries = requireNonNull(summaries, "summaries is null");
        this.recorder = new AuditRecorder(trail, clock);
        this.keys = requireNonNull(keys, "keys is null");
        this.vault = requireNonNull(vault, "vault is null");
        this.configuration = requireNonNull(configuration, "configuration is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Makes a key and a self-signed certificate for it (CONTRACT.md, section "Generate").
     *
     * @throws CertkpException of kind FORBIDDEN, INVALID with the fields at fault, or BUSY when too many calls wait for
     *     an RSA key
     */
    public CertificateKeyPairSummary generate(Caller caller, GenerateCommand command) {
        CertificateTemplate template = check(caller, command);
        KeyAlgorithm algorithm = command.algorithm().value().orElse(KeyAlgorithm.RSA);
        SelfSigned made = SelfSigned.of(template, keys.take(algorithm));
        CertificateKeyPair pair = CertificateKeyPair.generated(UUID.randomUUID(), template.commonName(), made, vault);
        CertificateKeyPair added = reportingTakenName("common_name", Code.COMMON_NAME_TAKEN, () -> pairs.add(pair));
        return completed(caller, Action.GENERATE, added, Outcome.SUCCESS);
    }

    /**
     * What the certificate would say, without making a key or keeping anything: a form asks while it is filled in.
     *
     * @throws CertkpException of kind FORBIDDEN, or INVALID with the fields at fault
     */
    public CertificateTemplate check(Caller caller, GenerateCommand command) {
        caller.require(Permission.ADD);
        Instant now = clock.instant();
        Field<String> name = freeName(command.commonName(), Code.COMMON_NAME_TAKEN);
        Field<SubjectAlternativeNames> alternativeNames =
                command.subjectAltName().map(SubjectAlternativeNames::parse);
        Field<Validity> validity = command.validityDays().map(days -> Validity.ofDays(now, days));
        new FieldErrors()
                .of("common_name", name)
                .of("subject_alt_name", alternativeNames)
                .of("validity_days", validity)
                .of("alg", command.algorithm())
                .throwIfAny();
        return new CertificateTemplate(
                name.get(),
                configuration.subjectOrganization(),
                alternativeNames.value().orElseGet(() -> SubjectAlternativeNames.ofCommonName(name.get())),
                validity.get());
    }

    /**
     * Keeps a certificate, with its key if one is given.
     *
     * @throws CertkpException of kind FORBIDDEN, or INVALID with the fields at fault
     */
    public CertificateKeyPairSummary importPair(Caller caller, CertificateKeyPairData data) {
        caller.require(Permission.ADD);
        CertificateKeyPair pair = CertificateKeyPair.create(
                UUID.randomUUID(), freeName(data.name(), Code.NAME_TAKEN), data.certificates(), data.key(), vault);
        CertificateKeyPair added = reportingTakenName("name", Code.NAME_TAKEN, () -> pairs.add(pair));
        return completed(caller, Action.IMPORT, added, Outcome.SUCCESS);
    }

    /**
     * Changes the given fields of a pair; what is absent stays, an empty key is removed.
     *
     * @throws CertkpException of kind FORBIDDEN, NOT_FOUND, INVALID with the fields at fault, STALE when another version
     *     is stored than the caller expects, or CONFLICT when another change came first
     */
    public CertificateKeyPairSummary update(
            Caller caller, UUID id, CertificateKeyPairData data, ExpectedVersion expected) {
        caller.require(Permission.CHANGE);
        CertificateKeyPair stored = pairs.get(id);
        expected.require(stored.version());
        Field<String> name = data.name().value().equals(Optional.of(stored.name()))
                ? data.name()
                : freeName(data.name(), Code.NAME_TAKEN);
        CertificateKeyPair changed = stored.with(name, data.certificates(), data.key(), vault);
        if (changed.sameContent(stored)) {
            return completed(caller, Action.UPDATE, stored, Outcome.UNCHANGED);
        }
        CertificateKeyPair replaced = reportingTakenName(
                "name", Code.NAME_TAKEN, () -> reportingLostRace(expected, () -> pairs.replace(changed)));
        return completed(caller, Action.UPDATE, replaced, Outcome.SUCCESS);
    }

    /**
     * Removes pairs: all of them or, when one is gone, none.
     *
     * @param expected of each of them
     * @throws CertkpException of kind FORBIDDEN or NOT_FOUND, STALE when another version is stored than the caller
     *     expects, or CONFLICT when a change came first
     */
    public void delete(Caller caller, Collection<UUID> ids, ExpectedVersion expected) {
        caller.require(Permission.DELETE);
        reportingLostRace(expected, () -> pairs.remove(ids, expected))
                .forEach((id, name) -> recorder.record(caller, Action.DELETE, Subject.pair(id, name), Outcome.SUCCESS));
    }

    /**
     * One pair as it is stored.
     *
     * @throws CertkpException of kind FORBIDDEN or NOT_FOUND
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public CertificateKeyPairSummary retrieve(Caller caller, UUID id) {
        caller.require(Permission.VIEW);
        return summaries.getSummary(id);
    }

    /**
     * One page of the pairs that a query finds; empty when there is no such page.
     *
     * @throws CertkpException of kind FORBIDDEN
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Page<CertificateKeyPairSummary>> list(Caller caller, PairQuery query) {
        caller.require(Permission.VIEW);
        return summaries.list(query);
    }

    /**
     * The PEM of the certificate and its chain; the view is in the audit trail before this returns.
     *
     * @throws CertkpException of kind FORBIDDEN or NOT_FOUND
     */
    public PemDocument viewCertificate(Caller caller, UUID id) {
        caller.require(Permission.VIEW_CERTIFICATE);
        PemDocument document = pairs.getCertificate(id);
        recorder.record(caller, Action.VIEW_CERTIFICATE, Subject.pair(id, document.pairName()), Outcome.SUCCESS);
        return document;
    }

    /**
     * The PEM of many pairs in the given order, each once. Every certificate, and every key that was asked for, is in
     * the audit trail before this returns.
     *
     * @param withPrivateKeys whether the keys are wanted too; needs the permission to view them
     * @throws CertkpException of kind FORBIDDEN, or NOT_FOUND when one is gone
     */
    public List<ExportedPair> export(Caller caller, Collection<UUID> ids, boolean withPrivateKeys) {
        caller.require(Permission.VIEW_CERTIFICATE);
        if (!withPrivateKeys) {
            return eachOnce(ids, id -> new ExportedPair(viewCertificate(caller, id), Optional.empty()));
        }
        caller.require(Permission.VIEW_PRIVATE_KEY);
        return eachOnce(ids, id -> {
            StoredPair pair = pairs.getCertificateAndPrivateKey(id);
            String name = pair.certificate().pairName();
            recorder.record(caller, Action.VIEW_CERTIFICATE, Subject.pair(id, name), Outcome.SUCCESS);
            recordKey(caller, id, name, pair.privateKey().isPresent());
            return new ExportedPair(
                    pair.certificate(), pair.privateKey().map(key -> new PemDocument(name, vault.open(key))));
        });
    }

    /**
     * The PEM of the private key, "" without one; the view is in the audit trail before this returns.
     *
     * @throws CertkpException of kind FORBIDDEN or NOT_FOUND
     */
    public PemDocument viewPrivateKey(Caller caller, UUID id) {
        caller.require(Permission.VIEW_PRIVATE_KEY);
        StoredKey stored = pairs.getPrivateKey(id);
        String name = stored.pairName();
        recordKey(caller, id, name, stored.content().isPresent());
        return new PemDocument(name, stored.content().map(vault::open).orElse(""));
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

    private Field<String> freeName(Field<String> name, Code taken) {
        return name.map(PairName::check).map(checked -> {
            if (pairs.isNameTaken(checked)) {
                throw CertkpException.invalid(taken);
            }
            return checked;
        });
    }

    private static List<ExportedPair> eachOnce(Collection<UUID> ids, Function<UUID, ExportedPair> export) {
        return new LinkedHashSet<>(ids).stream().map(export).toList();
    }

    /** The name was free when it was looked up, and another request took it since. */
    private static <T> T reportingTakenName(String field, Code taken, Supplier<T> write) {
        try {
            return write.get();
        } catch (CertkpException e) {
            throw e.kind() == CertkpException.Kind.NAME_TAKEN ? CertkpException.invalidField(field, taken) : e;
        }
    }

    /** The version was the expected one when it was looked up, and another request changed the pair since. */
    private static <T> T reportingLostRace(ExpectedVersion expected, Supplier<T> write) {
        try {
            return write.get();
        } catch (CertkpException e) {
            boolean stale = e.kind() == CertkpException.Kind.CONFLICT
                    && expected.condition().isPresent();
            throw stale ? CertkpException.stale() : e;
        }
    }

    /** Who asks for a private key leaves an entry whether there is one or not. */
    private void recordKey(Caller caller, UUID id, String name, boolean present) {
        Outcome outcome = present ? Outcome.SUCCESS : Outcome.ABSENT;
        recorder.record(caller, Action.VIEW_PRIVATE_KEY, Subject.pair(id, name), outcome);
    }

    private CertificateKeyPairSummary completed(
            Caller caller, Action action, CertificateKeyPair pair, Outcome outcome) {
        recorder.record(caller, action, Subject.pair(pair.id(), pair.name()), outcome);
        return pair.summary();
    }
}
