package io.cachesmith.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program {@code redis-benchmark}, which drives a server from one thread without any library. */
final class ServerTool {

    /** The system property that names the program. */
    static final String PROPERTY = "redis.benchmark";

    /** What it replaces by a number of twelve digits. */
    static final String ANY_KEY = "__rand_int__";

    /** The last line of its output; what versions from 6.2 on have behind the first figure are times. */
    private static final Pattern FIGURES = Pattern.compile("\"[^\"]*\",\"(\\d+(?:\\.\\d+)?)\"(?:,.*)?");

    private final Path program;

    private ServerTool(Path program) {
        this.program = program;
    }

    /** Returns the one that the property names, or without it, the first on the {@code PATH}. */
    static Optional<ServerTool> found() {
        String named = System.getProperty(PROPERTY, "");
        Stream<Path> candidates = named.isEmpty()
                ? Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(directory -> !directory.isEmpty())
                        .map(directory -> Path.of(directory, "redis-benchmark"))
                : Stream.of(Path.of(named));
        return candidates.filter(Files::isExecutable).findFirst().map(ServerTool::new);
    }

    /**
     * Runs it and returns how many operations there were in a second.
     *
     * @param port of a server on this machine that asks for no password
     * @param keys how many there are
     * @param connections how many
     * @param inFlight how many requests each sends before it awaits the replies
     * @param requests how many in all
     * @param command what is requested
     */
    double perSecond(int port, int keys, int connections, int inFlight, long requests, String... command) {
        List<String> line = new ArrayList<>(List.of(program.toString(), "--csv", "-p", Integer.toString(port)));
        line.addAll(List.of("-r", Integer.toString(keys)));
        line.addAll(List.of("-c", Integer.toString(connections)));
        line.addAll(List.of("-P", Integer.toString(inFlight)));
        line.addAll(List.of("-n", Long.toString(requests)));
        line.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program + " failed: " + output);
            }
            return perSecond(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Reads its output. */
    static double perSecond(String csv) {
        return csv.lines()
                .map(FIGURES::matcher)
                .filter(Matcher::matches)
                .map(line -> Double.parseDouble(line.group(1)))
                .filter(figure -> figure > 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No operations per second: " + csv));
    }
}
