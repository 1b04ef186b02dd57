package org.certkp.benchmark.read;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Answers the same text to everybody: what the server alone takes. Deployed in a WAR of its own. */
@Path("constant")
@ApplicationScoped
public class ConstantResource {

    /** The system property that names the file with the text. */
    static final String FILE = "constant.file";

    private String text;

    /** For the container. */
    public ConstantResource() {}

    @PostConstruct
    void read() {
        try {
            text = Files.readString(java.nio.file.Path.of(System.getProperty(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String get() {
        return text;
    }
}
