import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { freshName, generations, refused, withPair } from "./clients.mjs";

function everyOperation(crypto, kpUuid) {
  const certificateKeyPairRequest = { name: freshName("refused"), certificateData: "nonsense" };
  const certificateGenerationRequest = { commonName: freshName("refused"), validityDays: 0 };
  return [
    () => crypto.cryptoCertificatekeypairsList(),
    () => crypto.cryptoCertificatekeypairsCreate({ certificateKeyPairRequest }),
    () => crypto.cryptoCertificatekeypairsGenerateCreate({ certificateGenerationRequest }),
    () => crypto.cryptoCertificatekeypairsRetrieve({ kpUuid }),
    () => crypto.cryptoCertificatekeypairsUpdate({ kpUuid, certificateKeyPairRequest }),
    () => crypto.cryptoCertificatekeypairsPartialUpdate({ kpUuid, patchedCertificateKeyPairRequest: {} }),
    () => crypto.cryptoCertificatekeypairsDestroy({ kpUuid }),
    () => crypto.cryptoCertificatekeypairsUsedByList({ kpUuid }),
    () => crypto.cryptoCertificatekeypairsViewCertificateRetrieve({ kpUuid }),
    () => crypto.cryptoCertificatekeypairsViewPrivateKeyRetrieve({ kpUuid, download: true }),
  ];
}

const CASES = {
  "an unknown token": ["unknown", { detail: "Token invalid/expired" }],
  "no token": [undefined, { detail: "Authentication credentials were not provided." }],
};

for (const { label, crypto, withToken } of generations) {
  describe(`access, ${label}`, () => {
    for (const [title, [token, body]] of Object.entries(CASES)) {
      it(`refuses every operation with ${title}, whether the pair exists or not`, () =>
        withPair(crypto, {}, async (pair) => {
          for (const kpUuid of [pair.pk, randomUUID()]) {
            for (const operation of everyOperation(withToken(token), kpUuid)) {
              await refused(operation(), 403, body);
            }
          }
          assert.deepEqual(await crypto.cryptoCertificatekeypairsRetrieve({ kpUuid: pair.pk }), pair);
        }));
    }
  });
}
