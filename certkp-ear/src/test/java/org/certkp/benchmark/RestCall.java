package org.certkp.benchmark;

import jakarta.json.JsonObject;
import org.certkp.contract.Api;

/**
 * A list as a program asks for it.
 *
 * @param millis from the request until the whole answer was there
 * @param firstName of the first pair in it
 */
record RestCall(double millis, String firstName) {

    /**
     * Calls twice and takes the second, so that neither it nor the page after it waits for the disk. What comes in
     * between is what the page asks for as it is opened: a database that is asked the same again has only to remember.
     */
    static RestCall of(Api api, String query) {
        once(api, query);
        once(api, "");
        return once(api, query);
    }

    private static RestCall once(Api api, String query) {
        long start = System.nanoTime();
        var answer = api.get(Api.PAIRS + "?page_size=20&" + query);
        double millis = (System.nanoTime() - start) / 1e6;
        JsonObject first = answer.is(200).json().getJsonArray("results").getJsonObject(0);
        return new RestCall(millis, first.getString("name"));
    }
}
