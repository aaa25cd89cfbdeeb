package io.cachesmith.benchmarks.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;

/** One of the things that a part measures. */
sealed interface Step {

    /**
     * Benchmarks under JMH.
     *
     * @param benchmark the class
     * @param methods its methods
     * @param params the parameters, by name
     * @param threads how many, one run for each
     * @param mode how
     * @param virtual whether the threads are virtual ones, which needs a JDK of 21 or newer
     * @param heap the size of the heap
     */
    record Jmh(
            Class<?> benchmark,
            List<String> methods,
            Map<String, List<String>> params,
            List<Integer> threads,
            Mode mode,
            boolean virtual,
            String heap)
            implements Step {

        /** Makes a step that counts operations by one thread. */
        static Jmh of(Class<?> benchmark, String... methods) {
            return new Jmh(benchmark, List.of(methods), Map.of(), List.of(1), Mode.Throughput, false, "1g");
        }

        Jmh with(String param, Object... values) {
            Map<String, List<String>> more = new LinkedHashMap<>(params);
            more.put(param, Arrays.stream(values).map(Object::toString).toList());
            return new Jmh(benchmark, methods, more, threads, mode, virtual, heap);
        }

        Jmh threads(Integer... numbers) {
            return new Jmh(benchmark, methods, params, List.of(numbers), mode, virtual, heap);
        }

        Jmh virtualThreads(int number) {
            return new Jmh(benchmark, methods, params, List.of(number), mode, true, heap);
        }

        Jmh mode(Mode other) {
            return new Jmh(benchmark, methods, params, threads, other, virtual, heap);
        }

        Jmh heap(String size) {
            return new Jmh(benchmark, methods, params, threads, mode, virtual, size);
        }
    }

    /**
     * The start of a process up to its first hit.
     *
     * @param peers whose
     */
    record StartUp(List<String> peers) implements Step {}

    /**
     * The return of a server after an outage.
     *
     * @param peers who notices
     */
    record Recovery(List<String> peers) implements Step {}

    /**
     * How much heap entries take.
     *
     * @param peers whose
     * @param keys how many entries, one process for each
     */
    record Heap(List<String> peers, List<Integer> keys) implements Step {}

    /**
     * Processors that have nothing to do, in a compilation of libraries.
     *
     * @param peers whose
     */
    record IdleProcessors(List<String> peers) implements Step {}

    /**
     * Processors at work.
     *
     * @param peers whose
     * @param counts how many declarations, one compilation for each
     * @param warm whether also in processes that have compiled before
     */
    record PerDeclaration(List<String> peers, List<Integer> counts, boolean warm) implements Step {}
}
