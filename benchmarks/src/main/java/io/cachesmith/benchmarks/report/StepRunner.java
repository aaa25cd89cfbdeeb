package io.cachesmith.benchmarks.report;

import io.cachesmith.benchmarks.BenchServer;
import io.cachesmith.benchmarks.compile.CompileFiles;
import io.cachesmith.benchmarks.compile.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the steps of parts. */
final class StepRunner {

    private final Effort effort;
    private final Probes probes;

    StepRunner(Effort effort) {
        this.effort = effort;
        probes = new Probes(effort);
    }

    List<Measurement> run(Step step) throws RunnerException, IOException {
        if (step instanceof Step.StartUp startUp) {
            return probes.startUp(startUp);
        }
        if (step instanceof Step.Heap heap) {
            return probes.heap(heap);
        }
        if (step instanceof Step.Recovery recovery) {
            return new RecoveryProbe(effort).run(recovery);
        }
        if (step instanceof Step.ServerTool tool) {
            return new ServerToolProbes(effort.once()).run(tool);
        }
        if (step instanceof Step.IdleProcessors || step instanceof Step.PerDeclaration) {
            return compilations(step);
        }
        return jmh((Step.Jmh) step);
    }

    private List<Measurement> compilations(Step step) throws IOException {
        Path target = Files.createDirectories(Path.of("benchmarks", "target"));
        try (TemporaryFolder work = TemporaryFolder.create(target, "compile")) {
            CompileProbes compilations = new CompileProbes(effort, CompileFiles.ofBuild(), work.path());
            return step instanceof Step.IdleProcessors idle
                    ? compilations.idle(idle)
                    : compilations.declarations((Step.PerDeclaration) step);
        }
    }

    private List<Measurement> jmh(Step.Jmh step) throws RunnerException {
        Optional<String> java = step.virtual() ? Jdks.withVirtualThreads() : Optional.of(Jdks.current());
        if (java.isEmpty()) {
            System.out.println("Left out: no JDK with virtual threads was found");
            return List.of();
        }
        Effort spent = step.once() ? effort.once() : effort;
        List<Measurement> measurements = new ArrayList<>();
        for (int threads : step.threads()) {
            // one process of everybody after the other: a machine may be slow for a minute, and fast for the next
            for (int round = 0; round < Math.max(1, spent.forks()); round++) {
                measurements.addAll(JmhResults.of(new Runner(options(step, spent, threads, java.get())).run(), step));
            }
        }
        return Measurement.joined(measurements);
    }

    private static Options options(Step.Jmh step, Effort spent, int threads, String java) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(pattern(step))
                .mode(step.figures().mode())
                .threads(threads)
                .jvm(java)
                .jvmArgsAppend(jvmArguments(step).toArray(String[]::new))
                .forks(Math.min(spent.forks(), 1))
                .warmupIterations(spent.warmups())
                .warmupTime(TimeValue.milliseconds(spent.warmupMillis()))
                .measurementIterations(spent.iterations())
                .measurementTime(TimeValue.milliseconds(spent.millis()))
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class);
        step.params().forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
        return options.build();
    }

    private static String pattern(Step.Jmh step) {
        return "\\." + step.benchmark().getSimpleName() + "\\.(" + String.join("|", step.methods()) + ")$";
    }

    private static List<String> jvmArguments(Step.Jmh step) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xms" + step.heap(),
                "-Xmx" + step.heap(),
                // new pages slow down whatever is measured, by a factor of five where the heap is large
                "-XX:+AlwaysPreTouch",
                "-D" + BenchServer.PROPERTY + "=" + BenchServer.uri()));
        if (step.virtual()) {
            arguments.add("-Djmh.executor=VIRTUAL");
        }
        return arguments;
    }
}
