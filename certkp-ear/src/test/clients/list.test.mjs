import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { freshName, generate, generations, pemOf, refused } from "./clients.mjs";

for (const { label, algorithms, crypto } of generations) {
  describe(`list, ${label}`, () => {
    const prefix = freshName("list");
    // The suffixes are no hexadecimal digits, which the prefix has.
    const names = ["x", "y", "z"].map((suffix) => `${prefix}-${suffix}`);
    const pairs = [];

    const list = (query) => crypto.cryptoCertificatekeypairsList({ search: prefix, ...query });
    const namesOf = (page) => page.results.map((pair) => pair.name);

    // y has no private key; the dates of expiry are in the order x, z, y.
    before(async () => {
      pairs.push(await generate(crypto, names[0], { validityDays: 10 }));
      pairs.push(await generate(crypto, names[2], { validityDays: 20 }));
      const source = await generate(crypto, `source-${prefix}`, { validityDays: 30 });
      const { certificateData } = await pemOf(crypto, source.pk);
      await crypto.cryptoCertificatekeypairsDestroy({ kpUuid: source.pk });
      pairs.push(
        await crypto.cryptoCertificatekeypairsCreate({
          certificateKeyPairRequest: { name: names[1], certificateData },
        }),
      );
    });

    after(async () => {
      for (const { pk } of pairs) {
        await crypto.cryptoCertificatekeypairsDestroy({ kpUuid: pk });
      }
    });

    it("answers the same objects as retrieve, by name", async () => {
      const page = await list();
      assert.deepEqual(namesOf(page), names);
      for (const pair of page.results) {
        assert.deepEqual(pair, await crypto.cryptoCertificatekeypairsRetrieve({ kpUuid: pair.pk }));
      }
      assert.deepEqual(page.autocomplete ?? {}, {});
    });

    it("answers pages", async () => {
      const first = await list({ pageSize: 2 });
      assert.deepEqual(namesOf(first), names.slice(0, 2));
      assert.deepEqual(first.pagination, {
        next: 2,
        previous: 0,
        count: 3,
        current: 1,
        totalPages: 2,
        startIndex: 1,
        endIndex: 2,
      });
      const second = await list({ pageSize: 2, page: first.pagination.next });
      assert.deepEqual(namesOf(second), names.slice(2));
      assert.deepEqual(second.pagination, {
        next: 0,
        previous: 1,
        count: 3,
        current: 2,
        totalPages: 2,
        startIndex: 3,
        endIndex: 3,
      });
      assert.deepEqual(await list({ pageSize: 2, page: "last" }), second);
    });

    it("refuses a page that does not exist", async () => {
      for (const page of [2, 0, -1, "x"]) {
        await refused(list({ page }), 404, { detail: "Invalid page." });
      }
    });

    it("answers an empty page when nothing is found", async () => {
      const page = await list({ search: freshName("nothing") });
      assert.deepEqual(page.results, []);
      assert.deepEqual(page.pagination, {
        next: 0,
        previous: 0,
        count: 0,
        current: 1,
        totalPages: 1,
        startIndex: 0,
        endIndex: 0,
      });
    });

    it("orders", async () => {
      const [x, y, z] = names;
      assert.deepEqual(namesOf(await list({ ordering: "-name" })), [z, y, x]);
      assert.deepEqual(namesOf(await list({ ordering: "cert_expiry" })), [x, z, y]);
      assert.deepEqual(namesOf(await list({ ordering: "key_type,-cert_expiry" })), [y, z, x]);
      assert.deepEqual(namesOf(await list({ ordering: "unknown" })).sort(), names);
    });

    it("filters by exact name", async () => {
      assert.deepEqual(namesOf(await list({ name: names[1] })), [names[1]]);
      assert.deepEqual(namesOf(await list({ name: prefix })), []);
      assert.deepEqual(namesOf(await list({ name: "" })), names);
    });

    it("filters by the presence of a key", async () => {
      assert.deepEqual(namesOf(await list({ hasKey: true })), [names[0], names[2]]);
      assert.deepEqual(namesOf(await list({ hasKey: false })), names);
    });

    it("filters by what manages a pair", async () => {
      assert.deepEqual(namesOf(await list({ managed: "nobody" })), []);
      assert.deepEqual(namesOf(await list({ managed: "" })), names);
    });

    it("searches for all terms in any case", async () => {
      assert.deepEqual(namesOf(await list({ search: `${prefix.toUpperCase()} -Z` })), [names[2]]);
      assert.deepEqual(namesOf(await list({ search: `${prefix},-y` })), [names[1]]);
      assert.deepEqual(namesOf(await list({ search: `${prefix} %` })), []);
    });

    if (algorithms.includes("ed25519")) {
      it("filters by kinds of key", async () => {
        assert.deepEqual(namesOf(await list({ keyType: ["rsa", "ec"] })), names);
        assert.deepEqual(namesOf(await list({ keyType: ["ed25519"] })), []);
        await refused(list({ keyType: ["zzz"] }), 400, {
          key_type: ["Select a valid choice. zzz is not one of the available choices."],
        });
      });
    } else {
      it("leaves the details out", async () => {
        for (const pair of (await list({ includeDetails: false })).results) {
          const { fingerprintSha256, fingerprintSha1, certExpiry, certSubject, privateKeyType } = pair;
          assert.deepEqual(
            [fingerprintSha256, fingerprintSha1, certExpiry, certSubject, privateKeyType],
            [null, null, null, null, null],
          );
        }
      });
    }
  });
}
