package io.cachesmith.testsupport;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import redis.embedded.core.ExecutableProvider;

/**
 * Finds a Redis or Valkey server of 6.2 or newer: the one that {@code -Dredis.server} names, else one on the {@code PATH}, else
 * the one that comes with the build. Where there is none the test is skipped with the reason; with {@code -Dredis.required} or
 * in CI it fails.
 */
final class RedisBinary {

    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.(\\d+)");

    private static final Optional<Path> FOUND =
            candidates().filter(RedisBinary::isUsable).findFirst();

    private RedisBinary() {}

    static Path path() {
        if (FOUND.isPresent()) {
            return FOUND.get();
        }
        String reason =
                "No Redis or Valkey server of 6.2 or newer runs here. Install one, or name it with -Dredis.server=PATH.";
        if (Boolean.getBoolean("redis.required") || System.getenv("CI") != null) {
            Assertions.fail(reason);
        }
        return Assumptions.abort(reason);
    }

    private static Stream<Path> candidates() {
        String named = System.getProperty("redis.server", "");
        if (!named.isEmpty()) {
            return Stream.of(Path.of(named));
        }
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory ->
                        Stream.of(Path.of(directory, "valkey-server"), Path.of(directory, "redis-server")));
        return Stream.concat(onPath, brought().stream());
    }

    private static Optional<Path> brought() {
        try {
            return Optional.of(ExecutableProvider.newJarResourceProvider().get().toPath());
        } catch (IOException | RuntimeException noneForThisPlatform) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(Path server) {
        if (!Files.isExecutable(server)) {
            return false;
        }
        try {
            Process process = new ProcessBuilder(server.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(output);
            return process.waitFor(5, TimeUnit.SECONDS)
                    && version.find()
                    && 100 * Integer.parseInt(version.group(1)) + Integer.parseInt(version.group(2)) >= 602;
        } catch (IOException unusable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
