package io.cachesmith.benchmarks.report;

import com.sun.source.util.Plugin;
import io.cachesmith.benchmarks.compile.Compilation;
import io.cachesmith.benchmarks.compile.CompileFiles;
import io.cachesmith.benchmarks.compile.Compiled;
import io.cachesmith.benchmarks.compile.Declarations;
import io.cachesmith.benchmarks.compile.ProcessorPath;
import io.cachesmith.benchmarks.compile.SourceArchives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** Measures what processors cost javac. */
final class CompileProbes {

    /** javac with no processor. */
    private static final String JAVAC = "JAVAC";

    /** Our plugin alone, which runs also where processors do not. */
    private static final String PLUGIN = "PLUGIN";

    /** Our processors without the plugin. */
    private static final String PROCESSORS = "PROCESSORS";

    /** How many libraries do where less is to be measured. */
    private static final int LESS = 3;

    private static final Map<Metric, ToDoubleFunction<Compiled>> TIMED = new LinkedHashMap<>();

    static {
        TIMED.put(Metric.PROCESSOR_TIME, compiled -> compiled.processorNanos() / 1e6);
        TIMED.put(Metric.WALL_TIME, compiled -> compiled.nanos() / 1e6);
        TIMED.put(Metric.ALLOCATION, Compiled::allocated);
    }

    private final Effort effort;
    private final CompileRounds rounds;
    private final CompileFiles files;
    private final Path work;

    CompileProbes(Effort effort, CompileFiles files, Path work) {
        this.effort = effort;
        rounds = new CompileRounds(effort, work);
        this.files = files;
        this.work = work;
    }

    /** Libraries, which no processor has anything to do with. Ours must change neither class files nor messages. */
    List<Measurement> idle(Step.IdleProcessors step) throws IOException {
        List<Path> libraries = effort.isLess() && files.libraries().size() > LESS
                ? files.libraries().subList(0, LESS)
                : files.libraries();
        List<Path> sources = SourceArchives.unpack(libraries, work.resolve("libraries"));
        Map<String, Compilation> variants = new LinkedHashMap<>();
        variants.put(JAVAC, compilation("javac", List.of("-proc:none"), sources));
        variants.put(PLUGIN, compilation("plugin", List.of("-proc:none", "-processorpath", ours()), sources));
        variants.put(PROCESSORS, withProcessor(PROCESSORS, processorsAlone(), sources));
        for (String peer : present(step.peers())) {
            variants.put(peer, withProcessor(peer, sources));
        }
        List<Measurement> measurements = new ArrayList<>();
        compiled(variants, true).forEach((jvm, compiled) -> {
            requireSame(compiled);
            measurements.addAll(idle(jvm, sources.size(), compiled, TIMED));
        });
        Map<String, List<Compiled>> heap = rounds.heap(variants);
        measurements.addAll(idle("cold", sources.size(), heap, Map.of(Metric.LIVE_HEAP, Compiled::live)));
        return measurements;
    }

    private Map<String, Map<String, List<Compiled>>> compiled(Map<String, Compilation> variants, boolean warm)
            throws IOException {
        return warm && !effort.isLess() ? rounds.all(variants) : Map.of("cold", rounds.cold(variants));
    }

    private static void requireSame(Map<String, List<Compiled>> compiled) {
        Compiled expected = compiled.get(JAVAC).get(0);
        for (String our : List.of(JAVAC, PLUGIN, PROCESSORS, Measurement.OURS)) {
            compiled.get(our).forEach(each -> expected.requireSame(each, our));
        }
        System.out.println(
                "The same " + expected.classes().size() + " class files and messages with our processors and without");
    }

    private static List<Measurement> idle(
            String jvm,
            int sources,
            Map<String, List<Compiled>> compiled,
            Map<Metric, ToDoubleFunction<Compiled>> metrics) {
        SortedMap<String, String> setting = new TreeMap<>(Map.of("jvm", jvm, "sources", Integer.toString(sources)));
        List<Measurement> measurements = new ArrayList<>();
        metrics.forEach((metric, figure) -> compiled.forEach((variant, runs) -> {
            List<Double> samples = samples(runs, figure);
            idleWorks(variant)
                    .forEach((work, peer) -> measurements.add(new Measurement(work, metric, peer, setting, samples)));
        }));
        return measurements;
    }

    /** What is compared: all that a user has, that without the plugin, what the plugin adds to it, and the plugin by itself. */
    private static Map<String, String> idleWorks(String variant) {
        return switch (variant) {
            case Measurement.OURS -> Map.of("idle", variant, "call sites", variant);
            case PROCESSORS -> Map.of("idle processors", Measurement.OURS, "call sites", variant);
            case PLUGIN -> Map.of("plugin alone", Measurement.OURS);
            case JAVAC -> Map.of("idle", variant, "idle processors", variant, "plugin alone", variant);
            default -> Map.of("idle", variant, "idle processors", variant);
        };
    }

    /** Without what javac finds the plugin by. */
    private String processorsAlone() throws IOException {
        return ProcessorPath.without("META-INF/services/" + Plugin.class.getName(), ours(), work);
    }

    private static List<Double> samples(List<Compiled> runs, ToDoubleFunction<Compiled> figure) {
        return runs.stream()
                .map(run -> JmhResults.rounded(figure.applyAsDouble(run)))
                .toList();
    }

    /** What each declaration costs: that of all of them together with the processor, less that of the same sources without. */
    List<Measurement> declarations(Step.PerDeclaration step) throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        for (int count : step.counts()) {
            Map<String, Compilation> variants = new LinkedHashMap<>();
            for (String peer : present(step.peers())) {
                Path folder = Files.createDirectories(work.resolve(peer + count));
                List<Path> sources = Declarations.valueOf(peer).write(count, folder);
                variants.put(peer, withProcessor(peer, sources));
                variants.put(peer + JAVAC, compilation(peer + "-without", List.of("-proc:none"), sources));
            }
            compiled(variants, step.warm())
                    .forEach((jvm, compiled) -> measurements.addAll(perDeclaration(jvm, count, compiled)));
        }
        return measurements;
    }

    private static List<Measurement> perDeclaration(String jvm, int count, Map<String, List<Compiled>> compiled) {
        SortedMap<String, String> setting = new TreeMap<>(Map.of("jvm", jvm, "declarations", Integer.toString(count)));
        Map<Metric, ToDoubleFunction<Compiled>> metrics = new LinkedHashMap<>(TIMED);
        metrics.put(Metric.CLASS_FILES, Compiled::bytes);
        List<Measurement> measurements = new ArrayList<>();
        metrics.forEach((metric, figure) -> compiled.forEach((peer, with) -> {
            List<Compiled> without = compiled.get(peer + JAVAC);
            if (without != null) {
                ToDoubleBiFunction<Compiled, Compiled> each =
                        (one, other) -> (figure.applyAsDouble(one) - figure.applyAsDouble(other)) / count;
                List<Double> samples = new ArrayList<>();
                for (int i = 0; i < with.size(); i++) {
                    samples.add(JmhResults.rounded(each.applyAsDouble(with.get(i), without.get(i))));
                }
                measurements.add(new Measurement("declaration", metric, peer, setting, samples));
            }
        }));
        return measurements;
    }

    private List<String> present(List<String> peers) {
        return peers.stream().filter(files.processorPaths()::containsKey).toList();
    }

    private String ours() {
        return files.processorPaths().get(Measurement.OURS);
    }

    private Compilation withProcessor(String peer, List<Path> sources) {
        return withProcessor(peer, files.processorPaths().get(peer), sources);
    }

    private Compilation withProcessor(String name, String path, List<Path> sources) {
        return compilation(name, List.of("-Xlint:-processing", "-processorpath", path), sources);
    }

    private Compilation compilation(String name, List<String> options, List<Path> sources) {
        List<String> all = new ArrayList<>(options);
        // a newer List has methods that these libraries declare with other results
        all.addAll(List.of("--release", "17", "-cp", files.classPath()));
        return new Compilation(name, all, sources);
    }
}
