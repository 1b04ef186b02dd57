package org.certkp.web.console.page;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Puts a checksum of the content into the address of each of the console's own files. Browsers keep them for a week; an
 * upgrade must not be seen through the style sheet of the version before.
 */
public class VersionedResources extends ResourceHandlerWrapper {

    private static final String OWN = "certkp";

    private final Map<String, String> checksums = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        Resource resource = super.createResource(name, library);
        return resource != null && OWN.equals(library) ? new Versioned(resource) : resource;
    }

    private final class Versioned extends ResourceWrapper {

        Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String checksum = checksums.computeIfAbsent(getResourceName(), name -> checksum(getWrapped()));
            return super.getRequestPath() + "&c=" + checksum;
        }
    }

    private static String checksum(Resource resource) {
        CRC32 sum = new CRC32();
        try (InputStream content = resource.getInputStream()) {
            sum.update(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }
}
