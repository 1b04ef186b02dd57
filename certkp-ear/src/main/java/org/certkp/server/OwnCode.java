package org.certkp.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The file {@code certkp.jar} that runs: it holds, as plain entries, the embedded server and the application.
 *
 * @param jar absolute
 */
record OwnCode(Path jar) {

    static OwnCode locate() throws IOException {
        try {
            return new OwnCode(Path.of(OwnCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (java.net.URISyntaxException e) {
            throw new IOException("The place of certkp.jar is not known", e);
        }
    }

    /** Names the content by the names, sizes and checksums of all entries, which the zip's directory lists. */
    String identity() throws IOException {
        CRC32 sum = new CRC32();
        long size = 0;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                sum.update((entry.getName() + entry.getCrc() + "/" + entry.getSize()).getBytes());
                size += entry.getSize();
            }
        }
        return HexFormat.of().toHexDigits(sum.getValue() ^ size << 32);
    }

    void copy(String entry, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            Files.copy(in, target);
        }
    }

    void unzip(String entry, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipInputStream in = new ZipInputStream(zip.getInputStream(zip.getEntry(entry)))) {
            for (ZipEntry inner = in.getNextEntry(); inner != null; inner = in.getNextEntry()) {
                Path target = folder.resolve(inner.getName());
                if (inner.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }

    /**
     * Writes a jar of this package alone, because the server must not see the domain's classes outside the application.
     */
    void writeOwnJar(Path target, Manifest manifest) throws IOException {
        String folder = OwnCode.class.getPackageName().replace('.', '/') + "/";
        try (ZipFile zip = new ZipFile(jar.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    zip.getInputStream(entry).transferTo(out);
                }
            }
        }
    }
}
