package org.certkp.benchmark.load;

import jakarta.json.JsonArray;
import java.net.URI;
import java.util.List;
import org.certkp.benchmark.database.DataFolder;
import org.certkp.benchmark.database.Dataset;
import org.certkp.contract.Api;
import org.certkp.server.StartedJar;

/** One certkp in a process of its own. */
public final class Certkp implements AutoCloseable {

    private static final int MAX_PAGE = 1000;

    private final DataFolder folder;
    private final StartedJar process;
    private final URI base;

    private Certkp(DataFolder folder, StartedJar process) throws Exception {
        this.folder = folder;
        this.process = process;
        this.base = URI.create(process.url());
    }

    /**
     * Starts one.
     *
     * @param readyKeys RSA keys that it keeps ready; 0 for none
     */
    public static Certkp start(Dataset dataset, int readyKeys) throws Exception {
        DataFolder folder = DataFolder.take();
        StartedJar process = StartedJar.with(dataset.settings(folder, readyKeys));
        try {
            return new Certkp(folder, process);
        } catch (Exception e) {
            process.close();
            folder.close();
            throw e;
        }
    }

    public Api api() {
        return new Api(base, StartedJar.TOKEN);
    }

    /** Clients of it. */
    public Wrk clients(int clients, int seconds) {
        return new Wrk(base, StartedJar.TOKEN, clients, seconds);
    }

    /** The body of a {@code generate}, with a new name each time. */
    public static Requests generate(String algorithm) {
        return Requests.post(
                Api.PAIRS + "generate/",
                "{\"common_name\":\"@NAME@\",\"validity_days\":365,\"alg\":\"" + algorithm + "\"}");
    }

    /** The paths of up to 1000 pairs, each with the pair's name behind a tab. */
    public static List<String> pairs(Api api) {
        JsonArray results =
                api.get(Api.PAIRS + "?page_size=" + MAX_PAGE).is(200).json().getJsonArray("results");
        return results.stream()
                .map(pair -> Api.PAIRS + pair.asJsonObject().getString("pk") + "/\t"
                        + pair.asJsonObject().getString("name"))
                .toList();
    }

    /** Waits until nothing is left to do of what it was asked before. */
    public void rest() throws Exception {
        Calm.await(process.server());
    }

    /** Waits until it works on what it was asked for. */
    public void awaitWork() throws Exception {
        Calm.awaitWork(process.server());
    }

    @Override
    public void close() {
        process.close();
        folder.close();
    }
}
