package io.cachesmith.benchmarks.compile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process that compiles one thing, as often as it is asked to: the first time cold, and ever warmer. */
public final class Compiler implements AutoCloseable {

    private final Compilation compilation;
    private final TemporaryFolder folder;
    private final Path classes;
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    /**
     * Starts it.
     *
     * @param compilation what it will compile
     * @param work a folder for its files
     * @throws IOException if it does not start
     */
    public Compiler(Compilation compilation, Path work) throws IOException {
        this.compilation = compilation;
        folder = TemporaryFolder.create(work, compilation.name());
        classes = folder.emptied("classes");
        List<String> options = new ArrayList<>(compilation.options());
        options.addAll(List.of("-nowarn", "-encoding", "UTF-8", "-d", classes.toString()));
        Files.write(file("options"), options);
        Files.write(
                file("sources"),
                compilation.sources().stream().map(Path::toString).toList());
        // nothing else on the class path, since javac would find it there
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        "-cp",
                        Path.of(CompilerProcess.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .getPath())
                                .toString(),
                        CompilerProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    private Path file(String name) {
        return folder.path().resolve(name);
    }

    /**
     * Compiles.
     *
     * @return what it took and made
     * @throws IOException if the process ends
     */
    public Compiled compile() throws IOException {
        return compile("time");
    }

    /**
     * Compiles, and looks at the heap.
     *
     * @return the same, but its times mean nothing
     * @throws IOException if the process ends
     */
    public Compiled compileForHeap() throws IOException {
        return compile("heap");
    }

    private Compiled compile(String what) throws IOException {
        folder.emptied("classes");
        Path messages = file("messages");
        orders.write(file("options") + "\t" + file("sources") + "\t" + messages + "\t" + what + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null || !answer.startsWith("true ")) {
            throw new IOException(compilation.name() + " does not compile: " + Files.readString(messages));
        }
        String[] words = answer.split(" ");
        Map<String, byte[]> files = files();
        return new Compiled(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]),
                hashes(files),
                files.values().stream().mapToLong(bytes -> bytes.length).sum(),
                messages(messages));
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, String> hashes(Map<String, byte[]> files) {
        Map<String, String> hashes = new TreeMap<>();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> hashes.put(name, new BigInteger(1, digest.digest(bytes)).toString(16)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        return hashes;
    }

    /** With processors javac says some warnings once in each round, and counts them. */
    private static Set<String> messages(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.matches("\\d+ warnings?")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        folder.close();
    }
}
