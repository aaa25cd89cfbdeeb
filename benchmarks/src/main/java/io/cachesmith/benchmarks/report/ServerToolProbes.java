package io.cachesmith.benchmarks.report;

import io.cachesmith.benchmarks.Content;
import io.cachesmith.benchmarks.peer.PeerCache;
import io.cachesmith.benchmarks.peer.PeerCodec;
import io.cachesmith.testsupport.RedisServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Measures what the server itself can do, by the program that comes with it: the same commands, and keys and values of the same
 * lengths as everybody else's. The program takes a password on its command line only, where everybody on the machine would
 * see it, so the server is one of its own without a password.
 */
final class ServerToolProbes {

    private static final String PEER = "REDIS_BENCHMARK";
    private static final int KEYS = 1_000;
    private static final String KEY = "redis-benchmark:0000-0000-0000-" + ServerTool.ANY_KEY;
    private static final String TTL = Integer.toString(PeerCache.TTL_SECONDS * 1_000);

    /** Leaves none of the keys out, by all that is likely. */
    private static final int FILLING = 20 * KEYS;

    private static final int FIRST = 5_000;

    private final Effort effort;

    ServerToolProbes(Effort effort) {
        this.effort = effort;
    }

    List<Measurement> run(Step.ServerTool step) {
        Optional<ServerTool> tool = ServerTool.found();
        if (tool.isEmpty()) {
            System.out.println("Left out: no redis-benchmark was found, neither on the PATH nor by -D"
                    + ServerTool.PROPERTY + "=PATH");
            return List.of();
        }
        List<Measurement> measurements = new ArrayList<>();
        try (RedisServer server = RedisServer.started("--requirepass", "")) {
            for (Content.Kind kind : step.contents()) {
                String[] put = put(Content.of(kind));
                tool.get().perSecond(server.port(), KEYS, 1, KEYS, FILLING, put);
                for (int threads : step.threads()) {
                    SortedMap<String, String> setting = setting(kind, threads, step.inFlight());
                    Runs runs = new Runs(tool.get(), server.port(), threads, step.inFlight());
                    measurements.add(measurement("get hit", setting, runs, "GET", KEY));
                    measurements.add(measurement("put", setting, runs, put));
                }
            }
        }
        return measurements;
    }

    private static String[] put(Content content) {
        int length = PeerCodec.byHand(content).encode(content.value()).length;
        return new String[] {"PSETEX", KEY, TTL, "x".repeat(length)};
    }

    private static SortedMap<String, String> setting(Content.Kind kind, int threads, int inFlight) {
        SortedMap<String, String> setting = new TreeMap<>();
        setting.put("content", kind.name());
        setting.put("threads", Integer.toString(threads));
        if (inFlight > 1) {
            setting.put("inFlight", Integer.toString(inFlight));
        }
        return setting;
    }

    /** Runs of one setting. */
    private record Runs(ServerTool tool, int port, int threads, int inFlight) {

        double perSecond(long requests, String... command) {
            return tool.perSecond(port, KEYS, threads, inFlight, Math.max(requests, threads * inFlight), command);
        }
    }

    private Measurement measurement(String work, SortedMap<String, String> setting, Runs runs, String... command) {
        // it counts requests instead of time, so a first run tells how many there are in an iteration
        double first = runs.perSecond(FIRST, command);
        List<Double> samples = DoubleStream.generate(
                        () -> runs.perSecond((long) (first * effort.millis() / 1_000), command))
                .limit(effort.samples())
                .map(JmhResults::rounded)
                .boxed()
                .toList();
        return new Measurement(work, Metric.THROUGHPUT, PEER, setting, samples);
    }
}
