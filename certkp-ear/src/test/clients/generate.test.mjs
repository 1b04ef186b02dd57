import assert from "node:assert/strict";
import { X509Certificate, createPrivateKey } from "node:crypto";
import { describe, it } from "node:test";
import { freshName, generations, pemOf, refused, withPair } from "./clients.mjs";

const DAY = 24 * 60 * 60 * 1000;
const KEY_TYPES = { rsa: "rsa", ecdsa: "ec", ed25519: "ed25519", ed448: "ed448" };

for (const { label, algorithms, crypto } of generations) {
  describe(`generate, ${label}`, () => {
    for (const alg of algorithms) {
      it(`answers a pair of ${alg}`, () =>
        withPair(crypto, { alg }, (pair) => {
          assert.match(pair.pk, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
          assert.equal(pair.privateKeyAvailable, true);
          assert.equal(pair.managed, null);
          assert.equal(pair.keyType ?? pair.privateKeyType, KEY_TYPES[alg]);
          const resource = `/api/v3/crypto/certificatekeypairs/${pair.pk}/`;
          assert.equal(pair.certificateDownloadUrl, `${resource}view_certificate/?download`);
          assert.equal(pair.privateKeyDownloadUrl, `${resource}view_private_key/?download`);
          assert.ok(Math.abs(pair.certExpiry - Date.now() - 30 * DAY) < DAY, String(pair.certExpiry));
        }));

      it(`makes a self-signed certificate of ${alg} that its key belongs to`, () =>
        withPair(crypto, { alg, subjectAltName: "a.example, 192.0.2.7" }, async (pair) => {
          const { certificateData, keyData } = await pemOf(crypto, pair.pk);
          const certificate = new X509Certificate(certificateData);
          assert.ok(certificate.verify(certificate.publicKey));
          assert.ok(certificate.checkPrivateKey(createPrivateKey(keyData)));
          assert.equal(certificate.subjectAltName, "DNS:a.example, IP Address:192.0.2.7");
          assert.equal(certificate.fingerprint256.toLowerCase(), pair.fingerprintSha256);
          assert.equal(certificate.fingerprint.toLowerCase(), pair.fingerprintSha1);
          assert.equal(new Date(certificate.validTo).getTime(), pair.certExpiry.getTime());
          const commonName = pair.name.slice(0, 64);
          assert.equal(pair.certSubject, `OU=Self-signed,O=certkp,CN=${commonName}`);
        }));
    }

    it("reports all fields together", () =>
      refused(
        crypto.cryptoCertificatekeypairsGenerateCreate({
          certificateGenerationRequest: { subjectAltName: null, validityDays: 0, alg: "foo" },
        }),
        400,
        {
          common_name: ["This field is required."],
          subject_alt_name: ["This field may not be null."],
          validity_days: ["Ensure this value is greater than or equal to 1."],
          alg: ['"foo" is not a valid choice.'],
        },
      ));

    it("refuses a taken name", () =>
      withPair(crypto, {}, (pair) =>
        refused(
          crypto.cryptoCertificatekeypairsGenerateCreate({
            certificateGenerationRequest: { commonName: pair.name, validityDays: 1 },
          }),
          400,
          { common_name: ["This field must be unique."] },
        )));

    it("refuses a name that no certificate can hold", async () => {
      const commonName = freshName("bad-name");
      const call = crypto.cryptoCertificatekeypairsGenerateCreate({
        certificateGenerationRequest: { commonName, validityDays: 1, subjectAltName: "IP:nonsense" },
      });
      await assert.rejects(call, (error) => error.response.status === 400);
      const left = await crypto.cryptoCertificatekeypairsList({ name: commonName });
      assert.equal(left.pagination.count, 0);
    });
  });
}
