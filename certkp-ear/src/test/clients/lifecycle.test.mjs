import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { freshName, generate, generations, pemOf, refusal, refused, withPair } from "./clients.mjs";

for (const { label, crypto } of generations) {
  describe(`import, update and delete, ${label}`, () => {
    const sources = [];
    let own;
    let other;

    const importPair = (name, pem) =>
      crypto.cryptoCertificatekeypairsCreate({ certificateKeyPairRequest: { name, ...pem } });
    const update = (kpUuid, name, pem) =>
      crypto.cryptoCertificatekeypairsUpdate({ kpUuid, certificateKeyPairRequest: { name, ...pem } });
    const patch = (kpUuid, patchedCertificateKeyPairRequest) =>
      crypto.cryptoCertificatekeypairsPartialUpdate({ kpUuid, patchedCertificateKeyPairRequest });
    const retrieve = (kpUuid) => crypto.cryptoCertificatekeypairsRetrieve({ kpUuid });

    async function withImported(use) {
      const pair = await importPair(freshName("imported"), own);
      try {
        await use(pair);
      } finally {
        await crypto.cryptoCertificatekeypairsDestroy({ kpUuid: pair.pk });
      }
    }

    before(async () => {
      for (const alg of ["ecdsa", "ecdsa"]) {
        sources.push(await generate(crypto, freshName("source"), { alg }));
      }
      own = await pemOf(crypto, sources[0].pk);
      other = await pemOf(crypto, sources[1].pk);
    });

    after(async () => {
      for (const { pk } of sources) {
        await crypto.cryptoCertificatekeypairsDestroy({ kpUuid: pk });
      }
    });

    it("keeps an imported pair as it was given", () =>
      withImported(async (pair) => {
        assert.equal(pair.fingerprintSha256, sources[0].fingerprintSha256);
        assert.deepEqual(await retrieve(pair.pk), pair);
        assert.deepEqual(await pemOf(crypto, pair.pk), own);
      }));

    it("answers 201 to an import and 200 to a generation", async () => {
      const created = await crypto.cryptoCertificatekeypairsCreateRaw({
        certificateKeyPairRequest: { name: freshName("status"), ...own },
      });
      assert.equal(created.raw.status, 201);
      const { pk } = await created.value();
      const deleted = await crypto.cryptoCertificatekeypairsDestroyRaw({ kpUuid: pk });
      assert.equal(deleted.raw.status, 204);
      assert.equal(await deleted.raw.text(), "");
    });

    it("imports a certificate without a key", async () => {
      const pair = await importPair(freshName("no-key"), { certificateData: own.certificateData });
      assert.equal(pair.privateKeyAvailable, false);
      assert.ok(pair.keyType === "ec" || pair.privateKeyType === null);
      assert.equal((await pemOf(crypto, pair.pk)).keyData, "");
      await crypto.cryptoCertificatekeypairsDestroy({ kpUuid: pair.pk });
    });

    it("keeps the key when an update brings none", () =>
      withImported(async (pair) => {
        const name = freshName("renamed");
        const updated = await update(pair.pk, name, { certificateData: own.certificateData });
        assert.deepEqual(updated, { ...pair, name });
        assert.equal((await pemOf(crypto, pair.pk)).keyData, own.keyData);
      }));

    it("replaces certificate and key together", () =>
      withImported(async (pair) => {
        const updated = await update(pair.pk, pair.name, other);
        assert.equal(updated.fingerprintSha256, sources[1].fingerprintSha256);
        assert.deepEqual(await pemOf(crypto, pair.pk), other);
      }));

    it("removes the key when it is empty", () =>
      withImported(async (pair) => {
        assert.equal((await update(pair.pk, pair.name, { ...own, keyData: "" })).privateKeyAvailable, false);
        assert.equal((await pemOf(crypto, pair.pk)).keyData, "");
      }));

    it("changes only what a partial update names", () =>
      withImported(async (pair) => {
        const name = freshName("patched");
        assert.deepEqual(await patch(pair.pk, { name }), { ...pair, name });
        assert.equal((await patch(pair.pk, { keyData: "" })).privateKeyAvailable, false);
        assert.equal((await patch(pair.pk, { keyData: own.keyData })).privateKeyAvailable, true);
      }));

    it("changes nothing by a partial update without fields, or without a body", () =>
      withImported(async (pair) => {
        assert.deepEqual(await patch(pair.pk, {}), pair);
        assert.deepEqual(await patch(pair.pk, undefined), pair);
        assert.deepEqual(await patch(pair.pk, { name: pair.name }), pair);
      }));

    it("refuses another pair's key and leaves the pair as it was", () =>
      withImported(async (pair) => {
        const mismatch = { key_data: ["Private key does not match the certificate."] };
        await refused(update(pair.pk, pair.name, { ...own, keyData: other.keyData }), 400, mismatch);
        await refused(patch(pair.pk, { keyData: other.keyData }), 400, mismatch);
        await refused(patch(pair.pk, { certificateData: other.certificateData }), 400, {
          certificate_data: [
            'Certificate does not match the stored private key. Send key_data with it, or "" to remove the stored key.',
          ],
        });
        assert.deepEqual(await retrieve(pair.pk), pair);
      }));

    it("refuses a taken name", () =>
      withImported(async (pair) => {
        const taken = { name: ["Certificate-Key Pair with this name already exists."] };
        await refused(importPair(pair.name, own), 400, taken);
        await refused(patch(pair.pk, { name: sources[0].name }), 400, taken);
      }));

    it("refuses what is not PEM and reports all fields together", async () => {
      const { status, body } = await refusal(importPair("  ", { certificateData: "nonsense", keyData: "nonsense" }));
      assert.equal(status, 400);
      // The first message is authentik's; a second one is certkp's hint.
      const first = Object.entries(body).map(([field, messages]) => [field, messages[0]]);
      assert.deepEqual(Object.fromEntries(first), {
        name: "This field may not be blank.",
        certificate_data: "Unable to load certificate.",
        key_data: "Unable to load private key (possibly encrypted?).",
      });
    });

    it("refuses missing fields and null", async () => {
      await refused(importPair(undefined, {}), 400, {
        name: ["This field is required."],
        certificate_data: ["This field is required."],
      });
      await withImported((pair) =>
        refused(patch(pair.pk, { name: null, certificateData: null, keyData: null }), 400, {
          name: ["This field may not be null."],
          certificate_data: ["This field may not be null."],
          key_data: ["This field may not be null."],
        }),
      );
    });

    it("refers to nothing", () =>
      withPair(crypto, {}, async ({ pk }) =>
        assert.deepEqual(await crypto.cryptoCertificatekeypairsUsedByList({ kpUuid: pk }), [])));

    it("knows a deleted pair no more", async () => {
      const { pk } = await importPair(freshName("deleted"), own);
      const kpUuid = pk;
      await crypto.cryptoCertificatekeypairsDestroy({ kpUuid });
      const notFound = { detail: "No CertificateKeyPair matches the given query." };
      await refused(retrieve(kpUuid), 404, notFound);
      await refused(patch(kpUuid, {}), 404, notFound);
      await refused(update(kpUuid, "n", own), 404, notFound);
      await refused(crypto.cryptoCertificatekeypairsDestroy({ kpUuid }), 404, notFound);
      await refused(crypto.cryptoCertificatekeypairsUsedByList({ kpUuid }), 404, notFound);
      await refused(crypto.cryptoCertificatekeypairsViewCertificateRetrieve({ kpUuid }), 404, notFound);
      await refused(crypto.cryptoCertificatekeypairsViewPrivateKeyRetrieve({ kpUuid }), 404, notFound);
    });

    it("takes a uuid in upper case and without dashes, and nothing else", () =>
      withImported(async (pair) => {
        assert.deepEqual(await retrieve(pair.pk.toUpperCase()), pair);
        assert.deepEqual(await retrieve(pair.pk.replaceAll("-", "")), pair);
        await refused(retrieve("not-a-uuid"), 404, { detail: "Not found." });
      }));
  });
}
