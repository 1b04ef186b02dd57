package org.certkp.server;

/** A start that cannot go on. The message is one sentence for the operator and never holds a secret. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Exit code when a setting is wrong. */
    static final int WRONG_SETTING = 2;

    /** Exit code for every other reason. */
    static final int CANNOT_START = 1;

    private final int exitCode;

    StartFailure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
