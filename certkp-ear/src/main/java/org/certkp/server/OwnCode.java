package org.certkp.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
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
     * It is started by {@code java -jar}: what a manifest opens, unlike what flags open, lets the JVM use the module
     * graph of its class archive.
     *
     * @param server the server's jar, which names all others on its class path and what they need opened
     */
    void writeOwnJar(Path target, Path server) throws IOException {
        String folder = OwnCode.class.getPackageName().replace('.', '/') + "/";
        try (ZipFile zip = new ZipFile(jar.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest(target, server))) {
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    zip.getInputStream(entry).transferTo(out);
                }
            }
        }
    }

    private static Manifest manifest(Path target, Path server) throws IOException {
        try (JarFile file = new JarFile(server.toFile())) {
            Manifest manifest = new Manifest(file.getManifest());
            Attributes attributes = manifest.getMainAttributes();
            attributes.put(Attributes.Name.MAIN_CLASS, Server.class.getName());
            String path = target.getParent().relativize(server).toString().replace('\\', '/');
            attributes.put(Attributes.Name.CLASS_PATH, path);
            return manifest;
        }
    }
}
