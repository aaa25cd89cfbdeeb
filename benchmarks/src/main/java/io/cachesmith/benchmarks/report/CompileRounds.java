package io.cachesmith.benchmarks.report;

import io.cachesmith.benchmarks.compile.Compilation;
import io.cachesmith.benchmarks.compile.Compiled;
import io.cachesmith.benchmarks.compile.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs each of several compilations once in each round, so that what else the machine does meets all of them alike. */
final class CompileRounds {

    private final Effort effort;
    private final Path work;

    CompileRounds(Effort effort, Path work) {
        this.effort = effort;
        this.work = work;
    }

    /** Both, by {@code cold} and {@code warm}. */
    Map<String, Map<String, List<Compiled>>> all(Map<String, Compilation> variants) throws IOException {
        Map<String, Map<String, List<Compiled>>> all = new LinkedHashMap<>();
        all.put("cold", cold(variants));
        all.put("warm", warm(variants));
        return all;
    }

    /** Each in a process of its own, as on a command line. */
    Map<String, List<Compiled>> cold(Map<String, Compilation> variants) throws IOException {
        Map<String, List<Compiled>> compiled = new LinkedHashMap<>();
        for (int i = 0; i < effort.compilations(); i++) {
            for (String variant : inOrder(variants, i)) {
                try (Compiler compiler = new Compiler(variants.get(variant), work)) {
                    add(compiled, variant, compiler.compile());
                }
            }
        }
        return compiled;
    }

    /** Each in a process that has compiled the same before, as in a build tool that goes on running. */
    Map<String, List<Compiled>> warm(Map<String, Compilation> variants) throws IOException {
        Map<String, List<Compiled>> compiled = new LinkedHashMap<>();
        Map<String, Compiler> compilers = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Compilation> variant : variants.entrySet()) {
                compilers.put(variant.getKey(), new Compiler(variant.getValue(), work));
            }
            for (int i = -effort.compilationsBefore(); i < effort.compilations(); i++) {
                for (String variant : inOrder(variants, i)) {
                    Compiled result = compilers.get(variant).compile();
                    if (i >= 0) {
                        add(compiled, variant, result);
                    }
                }
            }
        } finally {
            for (Compiler compiler : compilers.values()) {
                compiler.close();
            }
        }
        return compiled;
    }

    /** Each once: how much is live does not depend on the machine. */
    Map<String, List<Compiled>> heap(Map<String, Compilation> variants) throws IOException {
        Map<String, List<Compiled>> compiled = new LinkedHashMap<>();
        for (Map.Entry<String, Compilation> variant : variants.entrySet()) {
            try (Compiler compiler = new Compiler(variant.getValue(), work)) {
                add(compiled, variant.getKey(), compiler.compileForHeap());
            }
        }
        return compiled;
    }

    /** Nobody is always the one after the same other. */
    private static List<String> inOrder(Map<String, Compilation> variants, int round) {
        List<String> names = new ArrayList<>(variants.keySet());
        Collections.rotate(names, round);
        return names;
    }

    private static void add(Map<String, List<Compiled>> all, String variant, Compiled compiled) {
        all.computeIfAbsent(variant, first -> new ArrayList<>()).add(compiled);
    }
}
