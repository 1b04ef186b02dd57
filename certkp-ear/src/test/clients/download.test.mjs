import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { freshName, generate, generations, pemOf } from "./clients.mjs";

for (const { label, crypto } of generations) {
  describe(`download, ${label}`, () => {
    let pair;
    let pem;

    before(async () => {
      pair = await generate(crypto, freshName("download"));
      pem = await pemOf(crypto, pair.pk);
    });

    after(() => crypto.cryptoCertificatekeypairsDestroy({ kpUuid: pair.pk }));

    async function expectFile(answer, name, content) {
      assert.equal(answer.raw.status, 200);
      assert.match(answer.raw.headers.get("content-type"), /^application\/x-pem-file\b/);
      assert.ok(answer.raw.headers.get("content-disposition").startsWith(`attachment; filename="${name}"`));
      assert.equal((await answer.raw.text()).trim(), content.trim());
    }

    for (const download of [true, false]) {
      it(`answers the certificate as a file for download=${download}`, async () =>
        expectFile(
          await crypto.cryptoCertificatekeypairsViewCertificateRetrieveRaw({ kpUuid: pair.pk, download }),
          `${pair.name}_certificate.pem`,
          pem.certificateData,
        ));

      it(`answers the private key as a file for download=${download}`, async () =>
        expectFile(
          await crypto.cryptoCertificatekeypairsViewPrivateKeyRetrieveRaw({ kpUuid: pair.pk, download }),
          `${pair.name}_private_key.pem`,
          pem.keyData,
        ));
    }

    it("answers the object's own download addresses", async () => {
      const headers = { Authorization: `bearer ${process.env.TOKEN}` };
      const answer = await fetch(new URL(pair.certificateDownloadUrl, process.env.BASE_URL), { headers });
      await expectFile({ raw: answer }, `${pair.name}_certificate.pem`, pem.certificateData);
    });
  });
}
