package io.cachesmith.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Java. */
final class Jdks {

    private static final int VIRTUAL_THREADS = 21;

    private Jdks() {}

    static String current() {
        return java(Path.of(System.getProperty("java.home"))).toString();
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    /** Returns this one if it will do, else one of version 25 that the environment names or that is where Linux keeps it. */
    static Optional<String> withVirtualThreads() {
        if (Runtime.version().feature() >= VIRTUAL_THREADS) {
            return Optional.of(current());
        }
        Stream<Path> named = Stream.of("JAVA_HOME_25", "JAVA_HOME_25_X64")
                .flatMap(variable -> Stream.ofNullable(System.getenv(variable)))
                .map(Path::of);
        return Stream.concat(named, installed())
                .map(Jdks::java)
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static Stream<Path> installed() {
        try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
            return homes.filter(home -> home.getFileName().toString().contains("25")).toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }
}
