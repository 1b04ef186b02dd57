// The published clients as a program uses them: nothing is set but the address and the token.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import * as former from "authentik-2024";
import * as current from "authentik-2026";

const { BASE_URL, TOKEN } = process.env;
if (!BASE_URL || !TOKEN) {
  throw new Error("Set BASE_URL to the address of certkp, such as http://127.0.0.1:8080, and TOKEN to a bearer token.");
}

function connect(api, accessToken) {
  return new api.CryptoApi(new api.Configuration({ basePath: `${BASE_URL}/api/v3`, accessToken }));
}

function generation(label, api) {
  const algorithms = Object.values(api.AlgEnum).filter((alg) => alg !== api.AlgEnum.UnknownDefaultOpenApi);
  return { label, algorithms, crypto: connect(api, TOKEN), withToken: (token) => connect(api, token) };
}

export const generations = [
  generation("client 2024.6.4", former),
  generation("client 2026.8.3", current),
];

export function freshName(prefix) {
  return `${prefix}-${randomUUID()}`;
}

export function generate(crypto, commonName, options = {}) {
  return crypto.cryptoCertificatekeypairsGenerateCreate({
    certificateGenerationRequest: { commonName, validityDays: 30, alg: "ecdsa", ...options },
  });
}

/** The PEM of a pair: `{ certificateData, keyData }`. */
export async function pemOf(crypto, kpUuid) {
  const certificate = await crypto.cryptoCertificatekeypairsViewCertificateRetrieve({ kpUuid });
  const key = await crypto.cryptoCertificatekeypairsViewPrivateKeyRetrieve({ kpUuid });
  return { certificateData: certificate.data, keyData: key.data };
}

/** Runs the use of a new pair and deletes the pair, however the use ends. */
export async function withPair(crypto, options, use) {
  const pair = await generate(crypto, freshName("client"), options);
  try {
    await use(pair);
  } finally {
    await crypto.cryptoCertificatekeypairsDestroy({ kpUuid: pair.pk });
  }
}

/** What a client throws for a refusal: its status and its body. */
export async function refusal(call) {
  const error = await call.then(
    (answer) => assert.fail(`Not refused, but answered ${JSON.stringify(answer)}`),
    (thrown) => thrown,
  );
  assert.equal(error.name, "ResponseError", String(error));
  assert.match(error.response.headers.get("content-type"), /^application\/json\b/);
  return { status: error.response.status, body: await error.response.json() };
}

/** Expects a refusal with this status and this body. */
export async function refused(call, status, body) {
  assert.deepEqual(await refusal(call), { status, body });
}
