package io.cachesmith.benchmarks.report;

import io.cachesmith.benchmarks.BenchServer;
import io.cachesmith.testsupport.RawRedis;
import io.cachesmith.testsupport.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything or the named parts, and writes the report; or compares two files of results. */
public final class Benchmarks {

    private static final String USAGE = """
            Arguments:
              [--quick] [--out=DIRECTORY] [PART...]   measures the parts, or all of them: %s
              --report [--out=DIRECTORY]              writes the report again from the results that are there
              compare OLD.json NEW.json               names what became worse by more than the spread
            """;

    private Benchmarks() {}

    /**
     * Runs.
     *
     * @param arguments see the class
     * @throws IOException if a file cannot be read or written
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        List<String> words = List.of(arguments);
        if (words.size() == 3 && words.get(0).equals("compare")) {
            System.exit(compare(Path.of(words.get(1)), Path.of(words.get(2))) ? 0 : 1);
        }
        Path out = Path.of("docs/benchmarks");
        Effort effort = Effort.FULL;
        boolean measure = true;
        List<Part> parts = new ArrayList<>();
        for (String word : words) {
            if (word.equals("--quick")) {
                effort = Effort.QUICK;
            } else if (word.equals("--report")) {
                measure = false;
            } else if (word.startsWith("--out=")) {
                out = Path.of(word.substring("--out=".length()));
            } else {
                parts.addAll(named(word));
            }
        }
        List<Run> runs = ResultFile.read(out.resolve("results.json"));
        Files.createDirectories(out);
        if (measure) {
            String command = "./mvnw -Pbench -Dquick -DskipTests -am -pl benchmarks package -Dbench=\""
                    + String.join(" ", words) + "\"";
            for (Part part : parts.isEmpty() ? Part.ALL : parts) {
                runs = ResultFile.merge(runs, List.of(run(part, effort, command)));
                ResultFile.write(out.resolve("results.json"), runs);
            }
        }
        report(out, runs);
    }

    private static List<Part> named(String word) {
        List<Part> found =
                Part.ALL.stream().filter(part -> part.name().equals(word)).toList();
        if (found.isEmpty()) {
            String names = Part.ALL.stream().map(Part::name).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "There is no part " + word + ". " + String.format(Locale.ROOT, USAGE, names));
        }
        return found;
    }

    private static Run run(Part part, Effort effort, String command) throws RunnerException, IOException {
        System.out.println("== " + part.name() + ": " + effort.text());
        long begin = System.nanoTime();
        RedisServer server = RedisServer.started();
        System.setProperty(BenchServer.PROPERTY, server.uri());
        try (server) {
            StepRunner runner = new StepRunner(effort);
            List<Measurement> measurements = new ArrayList<>();
            for (Step step : part.steps()) {
                measurements.addAll(runner.run(step));
            }
            System.out.println("== " + part.name() + " took " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
            Environment environment = Environment.here(version(server), effort, command);
            return new Run(part.name(), part.title(), part.scaledBy(), environment, measurements);
        }
    }

    private static String version(RedisServer server) {
        try (RawRedis redis = new RawRedis(server)) {
            return String.valueOf(redis.call("INFO", "server"))
                    .lines()
                    .filter(line -> line.startsWith("redis_version:"))
                    .map(line -> "Redis " + line.substring("redis_version:".length()))
                    .findFirst()
                    .orElse("Redis");
        }
    }

    private static void report(Path out, List<Run> runs) throws IOException {
        Files.writeString(out.resolve("results.md"), MarkdownReport.of(runs, Target.ALL));
        for (Run run : runs) {
            for (Map.Entry<String, String> chart : Chart.of(run).entrySet()) {
                Files.writeString(out.resolve(chart.getKey()), chart.getValue());
            }
        }
    }

    /** Prints what became worse, and returns whether nothing did. */
    private static boolean compare(Path before, Path after) throws IOException {
        List<Comparison.Change> changes = Comparison.of(ResultFile.read(before), ResultFile.read(after));
        List<Comparison.Change> worse =
                changes.stream().filter(Comparison.Change::worse).toList();
        worse.forEach(change -> System.out.println(change.text()));
        System.out.println(worse.size() + " of " + changes.size() + " became worse by more than the spread");
        return worse.isEmpty();
    }
}
