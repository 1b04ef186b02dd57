package org.certkp.server;

/** The build tool that started this process: {@code mvn -Prun} or {@code mvn -Prun-server}. */
final class BuildTool {

    private static final String OPTION = "-Dcertkp.";

    private BuildTool() {}

    /**
     * Takes the settings that the build tool was given as options {@code -Dcertkp.name=value}, which it does not hand on,
     * where the operating system shows the options of a process. Ends this process, with all that it has started, when
     * the build tool ends: one that is terminated gives its children no signal.
     */
    static void follow() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            for (String option : parent.info().arguments().orElse(new String[0])) {
                int end = option.indexOf('=');
                if (option.startsWith(OPTION) && end > 0) {
                    System.setProperty(option.substring("-D".length(), end), option.substring(end + 1));
                }
            }
            parent.onExit().thenRun(() -> System.exit(0));
        });
    }
}
