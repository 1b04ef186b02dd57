package org.certkp.benchmark.generate;

import java.lang.ProcessBuilder.Redirect;
import org.certkp.program.NeededProgram;

/** {@code openssl genrsa 4096}, a process for each key. */
public final class OpenSsl {

    private OpenSsl() {}

    static void require() {
        NeededProgram.require("openssl", "The benchmark of key generation");
    }

    /** Makes one key. */
    static int makeKey() throws Exception {
        Process process = new ProcessBuilder("openssl", "genrsa", "4096")
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("openssl genrsa ended with " + process.exitValue());
            }
            return process.exitValue();
        } finally {
            process.destroy();
        }
    }
}
