package org.certkp.server;

/** What a start is doing, told on standard error. */
enum Progress {
    /** Only at the first start of a build, unless it was prepared. */
    UNPACKING("unpacking the server"),
    /** Without an archive of the server's classes, which the server makes once it is ready. */
    LOADING("reading the server's classes one by one, which later starts need not"),
    STARTING("starting the server");

    private final String words;

    Progress(String words) {
        this.words = words;
    }

    void show() {
        System.err.println("certkp is starting: " + words);
    }
}
