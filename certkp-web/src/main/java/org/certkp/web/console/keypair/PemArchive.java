package org.certkp.web.console.keypair;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.certkp.domain.keypair.ExportedPair;
import org.certkp.domain.keypair.PemDocument;
import org.certkp.web.rest.keypair.PemDownload;

/** Several pairs in one ZIP file, each file named as its download would be. */
final class PemArchive {

    private final Set<String> names = new HashSet<>();
    private final ZipOutputStream zip;

    private PemArchive(ZipOutputStream zip) {
        this.zip = zip;
    }

    static byte[] of(List<ExportedPair> pairs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            PemArchive archive = new PemArchive(zip);
            for (ExportedPair pair : pairs) {
                archive.add(pair);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void add(ExportedPair pair) throws IOException {
        String name = free(pair.certificate().pairName());
        write(name + "_certificate.pem", pair.certificate());
        Optional<PemDocument> key = pair.privateKey();
        if (key.isPresent()) {
            write(name + "_private_key.pem", key.get());
        }
    }

    /** A name that leads nowhere else when it is unpacked, and that is not there yet: "a/b" and "a_b" are two pairs. */
    private String free(String pairName) {
        String harmless = pairName.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").replaceFirst("^\\.", "_");
        String name = harmless;
        for (int number = 2; !names.add(name); number++) {
            name = harmless + "_" + number;
        }
        return name;
    }

    private void write(String name, PemDocument document) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(PemDownload.text(document).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
