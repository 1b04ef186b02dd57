package org.certkp.web.console.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.certkp.domain.keypair.ExportedPair;
import org.certkp.domain.keypair.PemDocument;
import org.junit.jupiter.api.Test;

class PemArchiveTest {

    @Test
    void archive_holdsCertificateAndKeyAsTheirDownloads() throws IOException {
        ExportedPair pair =
                new ExportedPair(new PemDocument("web", "certificate"), Optional.of(new PemDocument("web", "key")));
        assertEquals(
                Map.of("web_certificate.pem", "certificate\n", "web_private_key.pem", "key\n"),
                unzipped(PemArchive.of(List.of(pair))));
    }

    @Test
    void archive_leavesTheKeyOutWhenItWasNotExported() throws IOException {
        assertEquals(List.of("web_certificate.pem"), names("web"));
    }

    @Test
    void archive_givesNamesThatLeadNowhereElse() throws IOException {
        assertEquals(
                List.of("_.._etc_passwd_certificate.pem", "_.example.com_certificate.pem"),
                names("/../etc/passwd", "*.example.com"));
    }

    @Test
    void archive_keepsPairsApartWhoseNamesBecomeTheSame() throws IOException {
        assertEquals(List.of("a_b_certificate.pem", "a_b_2_certificate.pem"), names("a/b", "a_b"));
    }

    private static List<String> names(String... pairs) throws IOException {
        List<ExportedPair> exported = Stream.of(pairs)
                .map(name -> new ExportedPair(new PemDocument(name, "pem"), Optional.empty()))
                .toList();
        return List.copyOf(unzipped(PemArchive.of(exported)).keySet());
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
