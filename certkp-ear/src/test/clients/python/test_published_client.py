"""The published Python client as a program uses it: nothing is set but the address and the token.

Its enumerations are closed: one word that it does not know makes a whole list unreadable.
"""

import os
import unittest
import uuid

from authentik_client import ApiClient, ApiException, Configuration, CryptoApi
from authentik_client.models import (
    AlgEnum,
    CertificateGenerationRequest,
    CertificateKeyPairKeyTypeEnum,
    CertificateKeyPairRequest,
    KeyTypeEnum,
    PatchedCertificateKeyPairRequest,
)

# RFC 8410 section 10.2.
X25519 = """-----BEGIN CERTIFICATE-----
MIIBLDCB36ADAgECAghWAUdKKo3DMDAFBgMrZXAwGTEXMBUGA1UEAwwOSUVURiBUZX
N0IERlbW8wHhcNMTYwODAxMTIxOTI0WhcNNDAxMjMxMjM1OTU5WjAZMRcwFQYDVQQD
DA5JRVRGIFRlc3QgRGVtbzAqMAUGAytlbgMhAIUg8AmJMKdUdIt93LQ+91oNvzoNJj
ga9OukqY6qm05qo0UwQzAPBgNVHRMBAf8EBTADAQEAMA4GA1UdDwEBAAQEAwIDCDAg
BgNVHQ4BAQAEFgQUmx9e7e0EM4Xk97xiPFl1uQvIuzswBQYDK2VwA0EAryMB/t3J5v
/BzKc9dNZIpDmAgs3babFOTQbs+BolzlDUwsPrdGxO3YNGhW7Ibz3OGhhlxXrCe1Cg
w1AH9efZBw==
-----END CERTIFICATE-----"""


class PublishedClient(unittest.TestCase):
    def setUp(self):
        configuration = Configuration(host=os.environ["BASE_URL"] + "/api/v3", access_token=os.environ["TOKEN"])
        self.crypto = CryptoApi(ApiClient(configuration))
        self.prefix = "python-" + str(uuid.uuid4())
        self.odd = self.crypto.crypto_certificatekeypairs_create(
            CertificateKeyPairRequest(name=self.prefix + "-odd", certificate_data=X25519)
        )
        self.addCleanup(self.crypto.crypto_certificatekeypairs_destroy, self.odd.pk)
        self.usual = self.crypto.crypto_certificatekeypairs_generate_create(
            CertificateGenerationRequest(common_name=self.prefix + "-usual", validity_days=30, alg=AlgEnum.ECDSA)
        )
        self.addCleanup(self.crypto.crypto_certificatekeypairs_destroy, self.usual.pk)

    def test_lists_a_kind_that_it_does_not_know(self):
        page = self.crypto.crypto_certificatekeypairs_list(search=self.prefix)
        self.assertEqual([self.odd, self.usual], page.results)
        self.assertEqual(
            [None, CertificateKeyPairKeyTypeEnum.EC],
            [pair.key_type for pair in page.results],
        )
        self.assertEqual(2, page.pagination.count)

    def test_filters_orders_and_pages(self):
        def names(**query):
            page = self.crypto.crypto_certificatekeypairs_list(search=self.prefix, **query)
            return [pair.name.removeprefix(self.prefix) for pair in page.results]

        self.assertEqual(["-usual"], names(key_type=[KeyTypeEnum.EC, KeyTypeEnum.RSA]))
        self.assertEqual(["-usual"], names(has_key=True))
        self.assertEqual(["-usual", "-odd"], names(ordering="-name"))
        self.assertEqual(["-usual"], names(page=2, page_size=1))
        self.assertEqual(["-odd", "-usual"], names(page_size=100_000))

    def test_reads_it(self):
        pk = self.odd.pk
        self.assertEqual(self.odd, self.crypto.crypto_certificatekeypairs_retrieve(pk))
        self.assertEqual("CN=IETF Test Demo", self.odd.cert_subject)
        self.assertIn("BEGIN CERTIFICATE", self.crypto.crypto_certificatekeypairs_view_certificate_retrieve(pk).data)
        self.assertEqual("", self.crypto.crypto_certificatekeypairs_view_private_key_retrieve(pk).data)
        self.assertEqual([], self.crypto.crypto_certificatekeypairs_used_by_list(pk))

    def test_updates_it(self):
        renamed = self.crypto.crypto_certificatekeypairs_partial_update(
            self.odd.pk, PatchedCertificateKeyPairRequest(name=self.prefix + "-renamed")
        )
        self.assertEqual(self.prefix + "-renamed", renamed.name)
        certificate = self.crypto.crypto_certificatekeypairs_view_certificate_retrieve(self.usual.pk).data
        replaced = self.crypto.crypto_certificatekeypairs_update(
            self.odd.pk, CertificateKeyPairRequest(name=renamed.name, certificate_data=certificate)
        )
        self.assertEqual(CertificateKeyPairKeyTypeEnum.EC, replaced.key_type)
        again = self.crypto.crypto_certificatekeypairs_update(
            self.odd.pk, CertificateKeyPairRequest(name=renamed.name, certificate_data=X25519)
        )
        self.assertIsNone(again.key_type)
        self.assertEqual(self.odd.fingerprint_sha256, again.fingerprint_sha256)

    def test_learns_why_it_was_refused(self):
        with self.assertRaises(ApiException) as refused:
            self.crypto.crypto_certificatekeypairs_partial_update(
                self.odd.pk, PatchedCertificateKeyPairRequest(name=self.usual.name)
            )
        self.assertEqual(400, refused.exception.status)
        self.assertIn("Certificate-Key Pair with this name already exists.", refused.exception.body)


if __name__ == "__main__":
    unittest.main()
