package org.certkp.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.certkp.program.NeededProgram;

/**
 * The browser of the tests: the Chromium that the environment variable CHROMIUM names, or one that is installed, or else
 * the one that Playwright fetches.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private static final List<String> USUAL_PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

    private static final Map<String, String> NO_DOWNLOAD_AT_START = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final Duration DOWNLOAD = Duration.ofMinutes(5);

    /** Without the sandbox, which root and containers do not have: it visits certkp alone. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(BrowserType.LaunchOptions options) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD_AT_START));
        browser = playwright.chromium().launch(options.setArgs(ARGUMENTS));
    }

    /** Starts it; empty when there is none, and none can be fetched. */
    static Optional<Chromium> start() {
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return Optional.of(new Chromium(new BrowserType.LaunchOptions().setExecutablePath(installed.get())));
        }
        return isFetched() ? Optional.of(new Chromium(new BrowserType.LaunchOptions())) : Optional.empty();
    }

    private static Optional<Path> installed() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> onPath = NAMES.stream().map(NeededProgram::onPath).flatMap(Optional::stream);
        Stream<Path> usual = USUAL_PLACES.stream().map(Path::of);
        return Stream.of(named, onPath, usual)
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** True when Playwright has its own, from now or from before. What it says of a network without it helps nobody. */
    private static boolean isFetched() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        List<String> command =
                List.of(java, "-cp", classPath, CLI.class.getName(), "install", "--only-shell", "chromium");
        ProcessBuilder fetching = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        fetching.environment().putAll(NO_DOWNLOAD_AT_START);
        try {
            Process process = fetching.start();
            boolean ended = process.waitFor(DOWNLOAD.toSeconds(), TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
