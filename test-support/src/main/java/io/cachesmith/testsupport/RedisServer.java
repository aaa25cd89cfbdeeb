package io.cachesmith.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Redis server of the test's own on a free port of this machine, with a password. It can be killed, frozen and started
 * again on the same port. Not safe for use by several threads.
 */
public final class RedisServer implements AutoCloseable {

    private static final long START_SECONDS = 10;

    private final int port;
    private final String password;
    private final Path directory;
    private final List<String> arguments = new ArrayList<>();
    private @Nullable Process process;

    private RedisServer(List<String> more) {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
            directory = Files.createTempDirectory("cachesmith-redis");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        password = "secret-" + Long.toHexString(System.nanoTime());
        arguments.addAll(List.of(
                RedisBinary.path().toString(),
                "--bind",
                "127.0.0.1",
                "--requirepass",
                password,
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                directory.toString()));
        if (!more.contains("--tls-port")) {
            arguments.addAll(List.of("--port", Integer.toString(port)));
        }
        for (String argument : more) {
            arguments.add(argument.replace("{port}", Integer.toString(port)));
        }
    }

    /**
     * Starts a server.
     *
     * @param more further arguments
     * @return the server, which answers
     */
    public static RedisServer started(String... more) {
        RedisServer server = notStarted(more);
        server.start();
        return server;
    }

    /** Started by the first test that asks, and ended with the process. */
    private static final class Shared {

        private static final RedisServer SERVER = started();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    /**
     * Returns the server that tests of one process share. They must not disturb it, and use keys of their own.
     *
     * @return the server, not to be closed
     */
    public static RedisServer shared() {
        return Shared.SERVER;
    }

    /**
     * Prepares a server that does not run yet.
     *
     * @param more further arguments
     * @return the server, whose port refuses connections
     */
    public static RedisServer notStarted(String... more) {
        return new RedisServer(List.of(more));
    }

    /**
     * Starts a server that speaks TLS only.
     *
     * @param certificates what it identifies itself with
     * @return the server
     */
    public static RedisServer startedTls(Certificates certificates) {
        return started(
                "--port",
                "0",
                "--tls-port",
                "{port}",
                "--tls-cert-file",
                certificates.certificate().toString(),
                "--tls-key-file",
                certificates.key().toString(),
                "--tls-ca-cert-file",
                certificates.authority().toString(),
                "--tls-auth-clients",
                "no");
    }

    /** Starts it on its port, and waits until it serves. */
    public void start() {
        startAndAwait("Ready to accept connections");
    }

    /** Starts it on its port, and does not wait until it has loaded its data. */
    public void startLoading() {
        startAndAwait("Server initialized");
    }

    private void startAndAwait(String line) {
        try {
            Process started = new ProcessBuilder(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            process = started;
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
            while (!log().contains(line)) {
                if (!started.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("The server did not start: " + log());
                }
                Thread.onSpinWait();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"), StandardCharsets.UTF_8);
    }

    /** Kills it as a crash would; its entries are lost. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            await(running);
            process = null;
        }
    }

    /** Freezes it: connections stay open and nothing is answered. */
    public void freeze() {
        signal("-STOP");
    }

    /** Lets a frozen server go on. */
    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("The server does not run");
        }
        try {
            await(new ProcessBuilder("kill", signal, Long.toString(running.pid())).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void await(Process ending) {
        try {
            if (!ending.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A process does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Returns where it is, without its password.
     *
     * @return the port on the loopback address
     */
    public int port() {
        return port;
    }

    /**
     * Returns the password of the default user.
     *
     * @return the password
     */
    public String password() {
        return password;
    }

    /**
     * Returns where it is, with its password.
     *
     * @return a URI of scheme redis
     */
    public String uri() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    /** Kills it and removes what it left behind. */
    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
