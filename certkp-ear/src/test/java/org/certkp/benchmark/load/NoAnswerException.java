package org.certkp.benchmark.load;

/** Not one request was answered while wrk was running. */
final class NoAnswerException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    NoAnswerException() {
        super("There was no answer in time.");
    }
}
