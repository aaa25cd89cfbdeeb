package io.cachesmith.redis;

import io.cachesmith.CacheConfig;
import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the commands that look after a connection. */
final class LinkCommands {

    private static final int COMMAND_BYTES = 128;

    private static final GiveWay NOBODY_WAITS = new GiveWay(System::nanoTime);

    private final RedisErrors errors;
    private final long timeoutNanos;
    private final long handshakeNanos;

    LinkCommands(RedisErrors errors, CacheConfig config) {
        this.errors = errors;
        this.timeoutNanos = config.commandTimeout().toNanos();
        this.handshakeNanos = config.connectTimeout().toNanos();
    }

    long timeoutNanos() {
        return timeoutNanos;
    }

    /** Takes note of a refusal that the command itself did not tell. */
    void refused(String error) {
        errors.happened(error);
    }

    /** Returns the value of a command that has been answered; null if it failed. */
    static <R extends @Nullable Object> @Nullable R valueOf(StoreCommand<R> command) {
        return command.getNow(new Reply.Failed<>(StoreFailure.TIMEOUT)) instanceof Reply.Value<R> answered
                ? answered.value()
                : null;
    }

    StoreCommand<List<String>> loadScripts() {
        Frame frame = new Frame(COMMAND_BYTES);
        for (Script script : Script.values()) {
            frame.command("SCRIPT", 2).ascii("LOAD").ascii(script.source());
        }
        return new StoreCommand.Many<>(
                frame,
                0,
                Script.values().length,
                (position, reply) -> text(reply),
                "",
                terms(errors::happened, handshakeNanos),
                0);
    }

    private static String text(@Nullable Object reply) {
        return reply instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
    }

    StoreCommand<@Nullable ServerSide> clientInfo() {
        return tolerated(
                new Frame(COMMAND_BYTES).command("CLIENT", 1).ascii("INFO"), info -> ServerSide.read(text(info)));
    }

    /** Both must fit (CLIENT KILL). */
    StoreCommand<Long> kill(ServerSide connection) {
        return tolerated(
                new Frame(COMMAND_BYTES)
                        .command("CLIENT", 5)
                        .ascii("KILL")
                        .ascii("ID")
                        .ascii(connection.id())
                        .ascii("ADDR")
                        .ascii(connection.address()),
                reply -> (Long) Objects.requireNonNull(reply));
    }

    /** Some services forbid CLIENT, and there is nothing for anybody to mend. */
    private <R extends @Nullable Object> StoreCommand<R> tolerated(Frame frame, Function<@Nullable Object, R> read) {
        return new StoreCommand.Single<>(frame, 1, read, terms(error -> {}, handshakeNanos), 0);
    }

    /**
     * Asks for an echo of a number, so that a reply that answers another request is noticed. Some services forbid it, which
     * is an answer, too.
     */
    StoreCommand<Boolean> ping(long nonce, Consumer<String> onError, long timeoutNanos) {
        String text = Long.toString(nonce);
        return new StoreCommand.Single<>(
                new Frame(COMMAND_BYTES).command("PING", 1).ascii(text),
                1,
                echo -> text.equals(text(echo)),
                terms(onError, timeoutNanos),
                0);
    }

    private static Terms terms(Consumer<String> onError, long timeoutNanos) {
        return new Terms(onError, timeoutNanos, NOBODY_WAITS);
    }
}
