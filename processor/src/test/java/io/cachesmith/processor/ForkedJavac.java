package io.cachesmith.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * The javac of a JDK in a process of its own, as a shell or a build tool runs it. Inside of this process javac would also
 * find what is on the class path of the tests.
 */
final class ForkedJavac {

    /** Such as {@code Caller.java:7:22: compiler.err.proc.messager: [BatchTooLarge] ...}. */
    private static final Pattern RAW =
            Pattern.compile("(?:(\\S+\\.java):(\\d+):(\\d+)|-): (compiler\\.(\\w+)\\.\\S+): (.*)");

    private final List<String> options = new ArrayList<>(List.of("-XDrawDiagnostics"));

    ForkedJavac(String... options) {
        this.options.addAll(Arrays.asList(options));
    }

    ForkedJavac with(String option, Collection<Path> paths) {
        options.addAll(List.of(option, Toolchain.join(paths)));
        return this;
    }

    Outcome compile(Path classes, Collection<Path> sources) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(options);
        command.addAll(List.of("-d", classes.toString()));
        sources.forEach(source -> command.add(source.toString()));
        try {
            Files.createDirectories(classes);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor() == 0, findings(output));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static List<Finding> findings(String output) {
        List<Finding> findings = new ArrayList<>();
        output.lines().forEach(line -> {
            Matcher raw = RAW.matcher(line);
            if (raw.matches()) {
                findings.add(finding(raw));
            }
        });
        return findings;
    }

    private static Finding finding(Matcher raw) {
        boolean placed = raw.group(1) != null;
        Diagnostic.Kind kind = switch (raw.group(5)) {
            case "err" -> Diagnostic.Kind.ERROR;
            case "warn" -> Diagnostic.Kind.WARNING;
            default -> Diagnostic.Kind.NOTE;
        };
        String message = raw.group(6);
        Matcher ours = Pattern.compile("\\[(\\w+)] .*").matcher(message);
        return new Finding(
                kind,
                placed ? raw.group(1) : "",
                placed ? Long.parseLong(raw.group(2)) : Diagnostic.NOPOS,
                placed ? Long.parseLong(raw.group(3)) : Diagnostic.NOPOS,
                ours.matches() ? ours.group(1) : raw.group(4),
                message);
    }
}
