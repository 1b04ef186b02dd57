package org.certkp.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certkp.program.NeededProgram;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the {@link Console}, which is started once for all, and as many {@link Visitor}s as it has parameters of
 * this type. After the test the visitors leave, which fails it when a page did what no page may do.
 */
final class Visits implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

    private static final Namespace SCOPE = Namespace.create(Visits.class);

    /** Closed by JUnit after the last test; empty when there is no browser. */
    private record Shared(Optional<Console> console) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (console.isPresent()) {
                console.get().close();
            }
        }
    }

    /** The visitors of one test. */
    private static final class Guests extends ArrayList<Visitor> {
        private static final long serialVersionUID = 1;
    }

    /** Aborts here where there is no browser: what aborts a parameter's resolution would count as a failure. */
    @Override
    public void beforeAll(ExtensionContext tests) {
        console(tests);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Console.class || type == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Console console = console(test);
        if (parameter.getParameter().getType() == Console.class) {
            return console;
        }
        boolean german = parameter.isAnnotated(German.class);
        Visitor visitor = console.visitor(german ? Look.GERMAN : Look.USUAL);
        guests(test).add(visitor);
        return visitor;
    }

    private static Console console(ExtensionContext test) {
        Shared shared = test.getRoot().getStore(SCOPE).getOrComputeIfAbsent(Shared.class, key -> start(), Shared.class);
        if (shared.console().isEmpty()) {
            NeededProgram.missing("The tests of the console were not run: there is no Chromium.");
        }
        return shared.console().orElseThrow();
    }

    private static Shared start() {
        try {
            return new Shared(Console.start());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Visitor> guests(ExtensionContext test) {
        return test.getStore(SCOPE).getOrComputeIfAbsent(Guests.class, key -> new Guests(), Guests.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Assertions.assertAll(guests(test).stream().map(visitor -> visitor::leave));
    }
}
