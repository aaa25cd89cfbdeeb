package io.cachesmith.benchmarks.report;

import io.cachesmith.benchmarks.BenchServer;
import io.cachesmith.benchmarks.FirstHit;
import io.cachesmith.benchmarks.HeapOfEntries;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Measures whole processes. */
final class Probes {

    /** What is on the class path of nobody but one peer, or of no application. */
    private static final Map<String, Pattern> BELONGINGS = Map.of(
            "JETCACHE", Pattern.compile("jetcache|fastjson|kryo5"),
            "SPRING", Pattern.compile("spring-|micrometer|commons-logging"),
            "REDISSON",
                    Pattern.compile(
                            "redisson|kryo-|reflectasm|minlog|objenesis|rxjava|byte-buddy|snakeyaml|jodd|cache-api"));

    private static final Pattern TOOLS = Pattern.compile(
            "junit|jupiter|opentest|apiguardian|assertj|jmh|jopt|commons-math|jfree|batik|xmlgraphics|xml-apis|embedded-redis|blackbird");

    private final Effort effort;

    Probes(Effort effort) {
        this.effort = effort;
    }

    List<Measurement> startUp(Step.StartUp step) {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        Map<String, List<Double>> classes = new LinkedHashMap<>();
        for (String peer : step.peers()) {
            java(FirstHit.class, peer, classPath(peer), "fill");
        }
        for (int i = 0; i < effort.samples(); i++) {
            for (String peer : step.peers()) {
                Answer answer = java(FirstHit.class, peer, classPath(peer), "hit");
                millis.computeIfAbsent(peer, absent -> new ArrayList<>()).add(answer.millis());
                classes.computeIfAbsent(peer, absent -> new ArrayList<>()).add(answer.figure());
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        SortedMap<String, String> setting = new TreeMap<>();
        millis.forEach(
                (peer, samples) -> measurements.add(new Measurement("start", Metric.START, peer, setting, samples)));
        classes.forEach(
                (peer, samples) -> measurements.add(new Measurement("start", Metric.CLASSES, peer, setting, samples)));
        return measurements;
    }

    List<Measurement> heap(Step.Heap step) {
        List<Measurement> measurements = new ArrayList<>();
        for (int keys : step.keys()) {
            for (String peer : step.peers()) {
                Answer answer =
                        java(HeapOfEntries.class, peer, System.getProperty("java.class.path"), Integer.toString(keys));
                measurements.add(new Measurement(
                        "fill",
                        Metric.HEAP,
                        peer,
                        new TreeMap<>(Map.of("keys", Integer.toString(keys))),
                        List.of(answer.figure())));
            }
        }
        return measurements;
    }

    static String classPath(String peer) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> isOf(peer, new File(entry).getName()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static boolean isOf(String peer, String archive) {
        return !TOOLS.matcher(archive).find()
                && BELONGINGS.entrySet().stream()
                        .allMatch(others -> others.getKey().equals(peer)
                                || !others.getValue().matcher(archive).find());
    }

    /**
     * What a process said.
     *
     * @param millis when it said so
     * @param figure what it said
     */
    private record Answer(double millis, double figure) {}

    private static Answer java(Class<?> main, String peer, String classPath, String argument) {
        List<String> command = List.of(
                Jdks.current(),
                "-Xmx6g",
                "-D" + BenchServer.PROPERTY + "=" + BenchServer.uri(),
                "-cp",
                classPath,
                main.getName(),
                peer,
                argument);
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader output = process.inputReader()) {
                String now = output.readLine();
                double millis = JmhResults.rounded((System.nanoTime() - begin) / 1e6);
                String figure = output.readLine();
                if (now == null || figure == null || process.waitFor() != 0) {
                    throw new IllegalStateException(main.getSimpleName() + " of " + peer + " failed");
                }
                return new Answer(millis, Double.parseDouble(figure));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
