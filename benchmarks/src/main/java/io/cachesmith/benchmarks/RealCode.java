package io.cachesmith.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.ToolProvider;

/**
 * Compiles the sources of public libraries, none of which knows this project, without the processor's jar and with it. The
 * class files and what javac says must be the same; what the jar costs is the ratio of processor time, of pairs of runs.
 *
 * <p>Arguments: the folder of source jars, the folder of the jars they need, the processor's jar, a folder to work in, and the
 * number of pairs.
 */
public final class RealCode {

    /** What is compared, first to all others. */
    private enum Variant {
        WITHOUT_JAR("-proc:none"),
        PLUGIN("-proc:none"),
        PLUGIN_AND_PROCESSORS("-Xlint:-processing");

        final String option;

        Variant(String option) {
            this.option = option;
        }
    }

    private record Run(Map<String, byte[]> classes, Set<String> said, double seconds) {}

    private final Path libraries;
    private final Path processor;
    private final Path work;

    private RealCode(Path libraries, Path processor, Path work) {
        this.libraries = libraries;
        this.processor = processor;
        this.work = work;
    }

    /**
     * Compares, and fails if there is a difference.
     *
     * @param args see above; or {@code compile} and the arguments of javac, for a process of one compilation
     * @throws Exception if a file or a process fails
     */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("compile")) {
            System.exit(compileHere(Arrays.copyOfRange(args, 1, args.length)));
        }
        RealCode comparison = new RealCode(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        comparison.compare(comparison.unpack(Path.of(args[0])), Integer.parseInt(args[4]));
    }

    /** Its last line is the processor time that this process has taken, in nanoseconds. */
    private static int compileHere(String... args) {
        int result = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, args);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(system.getProcessCpuTime());
        return result;
    }

    /** All libraries are one compilation; module declarations would make many of it. */
    private List<Path> unpack(Path jars) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path jar : jars(jars)) {
            try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(jar))) {
                for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    String name = entry.getName();
                    if (name.endsWith(".java") && !name.endsWith("module-info.java") && !name.startsWith("META-INF")) {
                        Path source = work.resolve("sources").resolve(name).normalize();
                        Files.createDirectories(source.getParent());
                        Files.write(source, entries.readAllBytes());
                        sources.add(source);
                    }
                }
            }
        }
        return sources;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private void compare(List<Path> sources, int pairs) throws IOException, InterruptedException {
        Path list = Files.write(
                work.resolve("sources.txt"),
                sources.stream().map(Path::toString).toList());
        Map<Variant, List<Double>> seconds = new TreeMap<>();
        for (int i = 0; i <= pairs; i++) {
            Run first = null;
            for (Variant variant : Variant.values()) {
                Run run = run(variant, list);
                if (first == null) {
                    first = run;
                    System.out.printf(
                            Locale.ROOT,
                            "%d sources, %d classes, %.1f s%n",
                            sources.size(),
                            run.classes().size(),
                            run.seconds());
                }
                requireSame(variant, first, run);
                if (i > 0) { // the first round fills the caches of the system
                    seconds.computeIfAbsent(variant, any -> new ArrayList<>()).add(run.seconds() / first.seconds());
                }
            }
        }
        seconds.forEach((variant, ratios) -> System.out.printf(
                Locale.ROOT,
                "%-22s same classes, same messages, x%.3f (%s)%n",
                variant,
                ratios.stream().sorted().toList().get(ratios.size() / 2),
                ratios.stream()
                        .sorted()
                        .map(ratio -> String.format(Locale.ROOT, "%.3f", ratio))
                        .collect(Collectors.joining(" "))));
    }

    private static void requireSame(Variant variant, Run expected, Run run) {
        if (!run.said().equals(expected.said())) {
            Set<String> more = new TreeSet<>(run.said());
            more.removeAll(expected.said());
            throw new IllegalStateException(variant + " says something else: " + more);
        }
        if (!run.classes().keySet().equals(expected.classes().keySet())) {
            throw new IllegalStateException(variant + " makes other classes");
        }
        run.classes().forEach((name, bytes) -> {
            if (!Arrays.equals(bytes, expected.classes().get(name))) {
                throw new IllegalStateException(variant + " makes another " + name);
            }
        });
    }

    private Run run(Variant variant, Path sources) throws IOException, InterruptedException {
        Path classes = Files.createTempDirectory(work, "classes");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // nothing else on the class path, since javac would find it there
        command.addAll(List.of("-Xmx1500m", "-cp", home(), RealCode.class.getName(), "compile"));
        command.addAll(List.of("-nowarn", "-encoding", "UTF-8", "-d", classes.toString(), variant.option));
        command.addAll(List.of("-cp", join(jars(libraries))));
        if (variant != Variant.WITHOUT_JAR) {
            command.addAll(List.of("-processorpath", processor.toString()));
        }
        command.add("@" + sources);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output;
        try (InputStream stream = process.getInputStream()) {
            output = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        int result = process.waitFor();
        int end = output.lastIndexOf('\n') + 1;
        String said = output.substring(0, end);
        // with processors javac says some warnings once in each round, and counts them
        Set<String> lines = said.lines()
                .filter(line -> !line.matches("\\d+ warnings?"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (result != 0) {
            throw new IllegalStateException("javac failed:\n" + said);
        }
        Run run = new Run(read(classes), lines, Long.parseLong(output.substring(end)) / 1e9);
        delete(classes);
        return run;
    }

    private static String home() {
        return Path.of(RealCode.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private static String join(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
