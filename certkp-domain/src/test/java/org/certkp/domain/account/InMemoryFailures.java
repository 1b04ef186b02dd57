package org.certkp.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Failed sign-ins in a map, by name and address. */
final class InMemoryFailures implements FailedSignInRepository {

    final Map<String, FailedSignIns> counts = new ConcurrentSkipListMap<>();

    private static String key(String name, String remoteAddress) {
        return String.join(" ", List.of(name, remoteAddress));
    }

    @Override
    public FailedSignIns lock(String name, String remoteAddress) {
        return counts.getOrDefault(key(name, remoteAddress), new FailedSignIns(0, Instant.EPOCH));
    }

    @Override
    public void put(String name, String remoteAddress, FailedSignIns failures) {
        counts.put(key(name, remoteAddress), failures);
    }

    @Override
    public void remove(String name, String remoteAddress) {
        counts.remove(key(name, remoteAddress));
    }

    @Override
    public void removeBefore(Instant time) {
        counts.values().removeIf(failures -> failures.last().isBefore(time));
    }
}
