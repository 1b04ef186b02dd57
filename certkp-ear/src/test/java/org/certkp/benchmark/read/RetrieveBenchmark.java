package org.certkp.benchmark.read;

import static org.certkp.benchmark.Options.CHOSEN;
import static org.certkp.benchmark.Options.CORES;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certkp.benchmark.Bar;
import org.certkp.benchmark.Results;
import org.certkp.benchmark.Rounds;
import org.certkp.benchmark.Row;
import org.certkp.benchmark.Samples;
import org.certkp.benchmark.Side;
import org.certkp.benchmark.database.DataFolder;
import org.certkp.benchmark.database.Dataset;
import org.certkp.benchmark.database.H2Database;
import org.certkp.benchmark.database.WorkFolder;
import org.certkp.benchmark.load.Certkp;
import org.certkp.benchmark.load.Requests;
import org.certkp.benchmark.load.Wrk;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One pair by its id, beside a constant of the same size by the same server. */
@ExtendWith(Results.class)
class RetrieveBenchmark {

    private static final int CLIENTS = 4 * CORES;
    private static final String CONSTANT = "/constant/constant";

    @TempDir(factory = WorkFolder.class)
    private Path folder;

    @BeforeAll
    static void require() {
        Wrk.require();
    }

    @Test
    void retrieve_besideAConstant() throws Exception {
        Dataset dataset = new H2Database(folder).filled(CHOSEN.usualPairs());
        Path text = folder.resolve("constant.json");
        String option = "-D" + ConstantResource.FILE + "=" + text;
        try (DataFolder data = DataFolder.take();
                MicroServer server = MicroServer.start(dataset.settings(data, 0), constantWar(), option)) {
            List<String> paths = Certkp.pairs(server.api());
            Files.writeString(
                    text, server.api().get(paths.get(0).split("\t")[0]).is(200).body());
            server.await(CONSTANT);
            server.rest();
            Requests pairs = Requests.get(paths);
            Requests constant = Requests.get(CONSTANT);
            server.clients(CLIENTS, CHOSEN.seconds()).warmUp(pairs);
            server.clients(CLIENTS, CHOSEN.seconds()).warmUp(constant);
            compare(server, pairs, constant);
        }
    }

    private static void compare(MicroServer server, Requests pairs, Requests constant) throws Exception {
        Map<String, Samples> seen = new Rounds()
                .with("retrieve", () -> perSecond(server, pairs))
                .with("constant", () -> perSecond(server, constant))
                .run();
        Results.add(Row.of(
                "retrieve on H2, " + CLIENTS + " clients, against a constant of the same size, same server",
                Side.rate(seen.get("retrieve")),
                Side.rate(seen.get("constant")),
                Bar.atLeast(0.6)));
    }

    private Path constantWar() {
        Path war = folder.resolve("constant.war");
        ShrinkWrap.create(WebArchive.class)
                .addClasses(ConstantApplication.class, ConstantResource.class)
                .as(ZipExporter.class)
                .exportTo(war.toFile());
        return war;
    }

    private static double perSecond(MicroServer server, Requests requests) throws Exception {
        return server.clients(CLIENTS, CHOSEN.seconds()).send(requests).perSecond();
    }
}
