package org.certkp.web.rest.keypair;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.certkp.domain.keypair.PemDocument;

/** A PEM text as a file to save. */
public final class PemDownload {

    private PemDownload() {}

    /**
     * The answer.
     *
     * @param suffix what follows the pair's name in the file's name
     */
    static Response of(PemDocument document, String suffix) {
        return Response.ok(text(document))
                .header(HttpHeaders.CONTENT_TYPE, "application/x-pem-file")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document.pairName() + suffix))
                .build();
    }

    /** What stands in the file: the PEM with a line end, so that files can be joined; nothing without a key. */
    public static String text(PemDocument document) {
        return document.pem().isEmpty() ? "" : document.pem() + "\n";
    }

    /**
     * RFC 6266: a name of harmless characters as it is; any other in the encoding of RFC 8187 beside a harmless one,
     * so that no name ends the header or the quotes.
     */
    public static String disposition(String fileName) {
        String harmless = fileName.replaceAll("[^A-Za-z0-9 .,;:@!$&'()*+=_\\[\\]{}~^#-]", "_");
        String header = "attachment; filename=\"" + harmless + "\"";
        if (harmless.equals(fileName)) {
            return header;
        }
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return header + "; filename*=UTF-8''" + encoded;
    }
}
