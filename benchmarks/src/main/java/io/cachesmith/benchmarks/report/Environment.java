package io.cachesmith.benchmarks.report;

import io.cachesmith.benchmarks.compile.CompileFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and how something was measured.
 *
 * @param date the day
 * @param machine processors and memory
 * @param java the virtual machine
 * @param server the Redis server
 * @param effort how long each figure was measured
 * @param command what runs it again
 * @param versions of the libraries, by name
 */
record Environment(
        String date,
        String machine,
        String java,
        String server,
        String effort,
        String command,
        SortedMap<String, String> versions) {

    private static final List<String> LIBRARIES = List.of(
            "lettuce-core",
            "jackson-databind",
            "caffeine",
            "netty-common",
            "jetcache-core",
            "kryo5",
            "spring-data-redis",
            "spring-context-support",
            "redisson",
            "jmh-core",
            "auto-value",
            "dagger-compiler",
            "mapstruct-processor");

    private static final Pattern CPU = Pattern.compile("model name\\s*:\\s*(.+)");
    private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s*(\\d+) kB");

    Environment {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    static Environment here(String server, Effort effort, String command) {
        return new Environment(
                LocalDate.now(ZoneOffset.UTC).toString(),
                processors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + " on "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                server,
                effort.text(),
                command,
                versions(System.getProperty("java.class.path")
                        + File.pathSeparator
                        + String.join(
                                File.pathSeparator,
                                CompileFiles.ofBuild().processorPaths().values())));
    }

    private static String processors() {
        return Runtime.getRuntime().availableProcessors() + " processors ("
                + found(CPU, "/proc/cpuinfo", "unknown") + "), "
                + Long.parseLong(found(MEMORY, "/proc/meminfo", "0")) / 1024 / 1024 + " GiB of memory";
    }

    private static String found(Pattern pattern, String file, String otherwise) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(Path.of(file)));
            return matcher.find() ? matcher.group(1).strip() : otherwise;
        } catch (IOException notLinux) {
            return otherwise;
        }
    }

    /** Reads the versions of the libraries from the names of their archives. */
    static SortedMap<String, String> versions(String classPath) {
        SortedMap<String, String> versions = new TreeMap<>();
        for (String library : LIBRARIES) {
            Matcher matcher = Pattern.compile("[/\\\\]" + Pattern.quote(library) + "-(\\d[^/\\\\]*)\\.jar")
                    .matcher(classPath);
            if (matcher.find()) {
                versions.put(library, matcher.group(1));
            }
        }
        return versions;
    }
}
