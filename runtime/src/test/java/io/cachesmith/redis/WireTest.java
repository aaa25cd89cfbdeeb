package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wire without a network: what callers queue is sent when the channel's tasks run, and replies are handed in. */
final class WireTest {

    private static final long TIMEOUT_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final AtomicInteger lost = new AtomicInteger();
    private final Wire wire = new Wire(() -> {}, this::nanoTime);
    private final EmbeddedChannel channel = new EmbeddedChannel(wire);

    private int clockReads;

    /** Stands still where a test says so. */
    private long nanoTime() {
        clockReads++;
        return channel.eventLoop().ticker().nanoTime();
    }

    @AfterEach
    void noBufferIsLeft() {
        channel.finishAndReleaseAll();
    }

    private static StoreCommand<String> echo(String text) {
        return weighing(text, 0);
    }

    private static StoreCommand<String> patient(String text) {
        return new StoreCommand.Single<>(
                new Frame(0).command("ECHO", 1).ascii(text),
                1,
                String::valueOf,
                new Terms(error -> {}, TimeUnit.SECONDS.toNanos(30), new GiveWay(System::nanoTime)),
                0);
    }

    private static StoreCommand<String> weighing(String text, int weight) {
        return new StoreCommand.Single<>(
                new Frame(0).command("ECHO", 1).ascii(text),
                1,
                String::valueOf,
                new Terms(error -> {}, TIMEOUT_NANOS, new GiveWay(System::nanoTime)),
                weight);
    }

    private static StoreCommand<List<Boolean>> several(int count) {
        Frame frame = new Frame(0);
        for (int i = 0; i < count; i++) {
            frame.command("ECHO", 1).number(i);
        }
        return new StoreCommand.Many<>(
                frame,
                0,
                count,
                (position, reply) -> "OK".equals(reply),
                false,
                new Terms(error -> {}, TIMEOUT_NANOS, new GiveWay(System::nanoTime)),
                0);
    }

    private List<StoreCommand<String>> sendEchoes(int count) {
        List<StoreCommand<String>> commands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            commands.add(echo(Integer.toString(i)));
        }
        commands.forEach(wire::send);
        return commands;
    }

    private void receive(String replies) {
        channel.writeInbound(Unpooled.copiedBuffer(replies, StandardCharsets.US_ASCII));
        channel.runPendingTasks();
    }

    /** What has been written since, a text for each buffer. */
    private List<String> written() {
        channel.runPendingTasks();
        List<String> buffers = new ArrayList<>();
        ByteBuf buffer;
        while ((buffer = channel.readOutbound()) != null) {
            buffers.add(buffer.toString(StandardCharsets.US_ASCII));
            buffer.release();
        }
        return buffers;
    }

    private static Reply.Settled<String> failed(StoreFailure reason) {
        return new Reply.Failed<>(reason);
    }

    @Test
    void whatWaitsIsSentByOneWriteInOrder() {
        List<StoreCommand<String>> commands = sendEchoes(3);
        assertThat(written())
                .containsExactly(
                        "*2\r\n$4\r\nECHO\r\n$1\r\n0\r\n*2\r\n$4\r\nECHO\r\n$1\r\n1\r\n*2\r\n$4\r\nECHO\r\n$1\r\n2\r\n");
        receive("+a\r\n+b\r\n+c");
        assertThat(commands.get(0)).isCompletedWithValue(Reply.of("a"));
        assertThat(commands.get(1)).isCompletedWithValue(Reply.of("b"));
        assertThat(commands.get(2)).isNotDone();
        receive("\r\n");
        assertThat(commands.get(2)).isCompletedWithValue(Reply.of("c"));
    }

    @Test
    void muchIsWrittenInSeveralBuffers() {
        for (int i = 0; i < 8; i++) {
            wire.send(echo("x".repeat(100_000)));
        }
        assertThat(written()).hasSize(4).allSatisfy(buffer -> assertThat(buffer).hasSizeLessThan(256 << 10));
    }

    @Test
    void eachCallersCommandsStayInOrder() throws Exception {
        List<Thread> callers = new ArrayList<>();
        for (char caller = 'a'; caller < 'e'; caller++) {
            String name = String.valueOf(caller);
            callers.add(new Thread(() -> {
                for (int i = 0; i < 1_000; i++) {
                    wire.send(echo(name + (1_000 + i)));
                }
            }));
        }
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }
        String all = String.join("", written());
        for (char caller = 'a'; caller < 'e'; caller++) {
            int last = -1;
            for (int i = 0; i < 1_000; i++) {
                int place = all.indexOf("\r\n" + caller + (1_000 + i) + "\r\n");
                assertThat(place).isGreaterThan(last);
                last = place;
            }
        }
    }

    /** The channel's tasks run only where a test says so. */
    @Test
    void whatAnEventLoopThatStandsStillDoesNotEndIsEnded() {
        StoreCommand<String> sent = echo("sent");
        StoreCommand<String> patient = patient("patient");
        wire.send(sent);
        wire.send(patient);
        assertThat(written()).hasSize(1);
        StoreCommand<List<Boolean>> queued = several(2);
        wire.send(queued);
        wire.supervise(0, TIMEOUT_NANOS);
        wire.supervise(TIMEOUT_NANOS, TIMEOUT_NANOS);
        assertThat(sent).isNotDone();
        assertThat(queued).isNotDone();
        wire.supervise(TIMEOUT_NANOS + 1, TIMEOUT_NANOS);
        assertThat(sent).isCompletedWithValue(failed(StoreFailure.TIMEOUT));
        assertThat(queued).isCompletedWithValue(new Reply.Failed<>(StoreFailure.UNAVAILABLE));
        StoreCommand<String> next = echo("next");
        wire.send(next);
        assertThat(written()).hasSize(1);
        receive("+late\r\n+lease\r\n+next\r\n");
        assertThat(patient).isCompletedWithValue(Reply.of("lease"));
        assertThat(next).isCompletedWithValue(Reply.of("next"));
    }

    @Test
    void aSlowServerIsLeftToTheEventLoop() {
        StoreCommand<String> slow = echo("slow");
        wire.send(slow);
        for (int i = 0; i < 20; i++) {
            wire.supervise(i * TIMEOUT_NANOS / 2, TIMEOUT_NANOS);
            assertThat(written()).hasSize(i == 0 ? 1 : 0);
        }
        assertThat(slow).isNotDone();
    }

    @Test
    void whatTheEventLoopWasNotToldOfIsSentWhenItIsLookedAfter() {
        wire.handlerAdded(contextThat("executor", () -> {
            throw new OutOfMemoryError("as a test says");
        }));
        StoreCommand<String> queued = echo("queued");
        assertThatThrownBy(() -> wire.send(queued)).isInstanceOf(OutOfMemoryError.class);
        wire.handlerAdded(channel.pipeline().firstContext());
        assertThat(written()).isEmpty();
        wire.supervise(0, TIMEOUT_NANOS);
        assertThat(written()).hasSize(1);
        receive("+a\r\n");
        assertThat(queued).isCompletedWithValue(Reply.of("a"));
    }

    @Test
    void whatCannotBeHandedOnCostsTheConnectionAndIsEnded() {
        List<StoreCommand<String>> commands = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            commands.add(echo("x".repeat(100_000)));
            wire.send(commands.get(i));
        }
        wire.handlerAdded(contextThat("write", () -> {
            throw new IllegalStateException("as a test says");
        }));
        assertThat(written()).isEmpty();
        assertThatThrownBy(channel::checkException).isInstanceOf(IllegalStateException.class);
        assertThat(channel.isOpen()).isFalse();
        assertThat(commands.subList(0, 2))
                .allSatisfy(command -> assertThat(command).isCompletedWithValue(failed(StoreFailure.CONNECTION_LOST)));
        assertThat(commands.subList(2, 5))
                .allSatisfy(command -> assertThat(command).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE)));
    }

    @Test
    void onceItIsClosedNothingWaitsForTheEventLoop() {
        StoreCommand<String> meanwhile = echo("meanwhile");
        wire.handlerAdded(contextThat("executor", wire::close));
        wire.send(meanwhile);
        assertThat(meanwhile).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE));
        StoreCommand<String> afterwards = echo("afterwards");
        wire.send(afterwards);
        assertThat(afterwards).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE));
        assertThat(written()).isEmpty();
    }

    /** The channel's own, but something happens first where one of its methods is called: what cannot be provoked otherwise. */
    private ChannelHandlerContext contextThat(String method, Runnable happens) {
        ChannelHandlerContext itself = channel.pipeline().firstContext();
        return (ChannelHandlerContext) Proxy.newProxyInstance(
                WireTest.class.getClassLoader(),
                new Class<?>[] {ChannelHandlerContext.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        happens.run();
                    }
                    return called.invoke(itself, arguments);
                });
    }

    @Test
    void whatWaitsIsBoundedInCommands() {
        List<StoreCommand<String>> commands = sendEchoes(16_385);
        assertThat(commands.get(16_384)).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE));
        assertThat(commands.get(16_383)).isNotDone();
        assertThat(written()).isNotEmpty();
        receive("+a\r\n");
        StoreCommand<String> next = echo("next");
        wire.send(next);
        assertThat(next).isNotDone();
    }

    @Test
    void whatWaitsIsBoundedInBytes() {
        StoreCommand<String> first = weighing("first", 40 << 20);
        StoreCommand<String> second = weighing("second", 40 << 20);
        StoreCommand<String> light = echo("light");
        List.of(first, second, light).forEach(wire::send);
        assertThat(second).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE));
        assertThat(String.join("", written())).contains("first", "light").doesNotContain("second");
        receive("+a\r\n");
        StoreCommand<String> third = weighing("third", 40 << 20);
        wire.send(third);
        assertThat(third).isNotDone();
    }

    @Test
    void aLostConnectionEndsAllAndNothingIsSentAgain() {
        wire.onLost(lost::incrementAndGet);
        List<StoreCommand<String>> sent = sendEchoes(2);
        StoreCommand<List<Boolean>> half = several(2);
        wire.send(half);
        assertThat(written()).hasSize(1);
        receive("+a\r\n+b\r\n+OK\r\n");
        List<StoreCommand<String>> unanswered = sendEchoes(2);
        assertThat(written()).hasSize(1);
        var unused = channel.close();
        List<StoreCommand<String>> late = sendEchoes(1);
        assertThat(written()).isEmpty();
        assertThat(sent.get(1)).isCompletedWithValue(Reply.of("b"));
        assertThat(half).isCompletedWithValue(Reply.of(List.of(true, false)));
        assertThat(unanswered)
                .allSatisfy(command -> assertThat(command).isCompletedWithValue(failed(StoreFailure.CONNECTION_LOST)));
        assertThat(late.get(0)).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE));
        assertThat(lost).hasValue(1);
        assertThat(wire.isOpen()).isFalse();
    }

    @Test
    void whatIsQueuedEndsAfterWhatHasBeenSent() {
        StoreCommand<String> sent = sendEchoes(1).get(0);
        assertThat(written()).hasSize(1);
        List<Boolean> sentHadEnded = new ArrayList<>();
        channel.eventLoop().execute(() -> {
            var unused = sendEchoes(1).get(0).thenRun(() -> sentHadEnded.add(sent.isDone()));
            channel.pipeline().fireChannelInactive();
        });
        assertThat(written()).isEmpty();
        assertThat(sentHadEnded).containsExactly(true);
    }

    @Test
    void whatIsQueuedWhenTheConnectionIsLostWasNeverSent() {
        // queued on another thread than the channel's, so that no task of it runs in between
        List<StoreCommand<String>> queued = new ArrayList<>();
        channel.eventLoop().execute(() -> {
            queued.addAll(sendEchoes(2));
            channel.pipeline().fireChannelInactive();
        });
        assertThat(written()).isEmpty();
        assertThat(queued)
                .hasSize(2)
                .allSatisfy(command -> assertThat(command).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE)));
    }

    @Test
    void whoIsGivenUpKeepsItsPlace() {
        channel.freezeTime();
        StoreCommand<String> slow = echo("slow");
        wire.send(slow);
        assertThat(written()).hasSize(1);
        channel.advanceTimeBy(200, TimeUnit.MILLISECONDS);
        StoreCommand<String> next = echo("next");
        wire.send(next);
        assertThat(written()).hasSize(1);
        channel.runScheduledPendingTasks();
        assertThat(slow).isNotDone();
        channel.advanceTimeBy(50, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(slow).isCompletedWithValue(failed(StoreFailure.TIMEOUT));
        assertThat(next).isNotDone();
        receive("+a\r\n+b\r\n");
        assertThat(next).isCompletedWithValue(Reply.of("b"));
    }

    @Test
    void eachIsGivenUpAfterItsOwnTime() {
        channel.freezeTime();
        List<StoreCommand<String>> commands = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            commands.addAll(sendEchoes(1));
            assertThat(written()).hasSize(1);
            channel.advanceTimeBy(100, TimeUnit.MILLISECONDS);
            channel.runScheduledPendingTasks();
        }
        assertThat(commands.stream().filter(StoreCommand::isDone)).hasSize(3);
        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(commands).allMatch(StoreCommand::isDone);
    }

    @Test
    void aReplyToNobodyCostsTheConnection() {
        receive("+a\r\n");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whatIsNoReplyCostsTheConnection() {
        StoreCommand<String> command = echo("a");
        wire.send(command);
        assertThat(written()).hasSize(1);
        receive("$1\r\na+b\r\n");
        assertThat(channel.isOpen()).isFalse();
        assertThat(command).isCompletedWithValue(failed(StoreFailure.CONNECTION_LOST));
    }

    @Test
    void nothingIsSentThatCannotBeAnsweredAnyMore() {
        Queue<Runnable> goodbye = new ArrayDeque<>();
        channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
                goodbye.add(() -> {
                    var unused = ctx.close(promise);
                });
            }
        });
        receive("+a\r\n");
        assertThat(channel.isOpen()).isTrue();
        assertThat(goodbye).hasSize(1);
        assertThat(wire.isOpen()).isFalse();
        assertThat(sendEchoes(1).get(0)).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE));
        goodbye.forEach(Runnable::run);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whatNobodyAskedForAnswersNobody() {
        StoreCommand<String> command = echo("a");
        wire.send(command);
        assertThat(written()).hasSize(1);
        receive(">2\r\n+invalidate\r\n*1\r\n$1\r\nk\r\n+mine\r\n");
        assertThat(command).isCompletedWithValue(Reply.of("mine"));
    }

    @Test
    void whatFailsWhileAReplyIsTakenShiftsNothing() {
        Frame frame =
                new Frame(0).command("ECHO", 1).ascii("a").command("ECHO", 1).ascii("b");
        StoreCommand<List<Boolean>> command = new StoreCommand.Many<>(
                frame,
                0,
                2,
                (position, reply) -> {
                    if ("no memory".equals(reply)) {
                        throw new OutOfMemoryError("as a test says");
                    }
                    return true;
                },
                false,
                new Terms(error -> {}, TIMEOUT_NANOS, new GiveWay(System::nanoTime)),
                0);
        wire.send(command);
        assertThat(written()).hasSize(1);
        receive("+no memory\r\n+OK\r\n");
        assertThat(channel.isOpen()).isFalse();
        assertThat(command).isCompletedWithValue(new Reply.Failed<>(StoreFailure.CONNECTION_LOST));
    }

    @Test
    void whatCannotBeWrittenForWantOfMemoryIsEnded() {
        allocate(size -> {
            if (size > 50_000) {
                throw new OutOfMemoryError("as a test says");
            }
            return Unpooled.buffer(size);
        });
        StoreCommand<String> large = weighing("x".repeat(300_000), 64 << 20);
        StoreCommand<String> small = echo("small");
        wire.send(large);
        wire.send(small);
        assertThat(String.join("", written())).contains("small").doesNotContain("x");
        assertThat(large).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE));
        receive("+a\r\n");
        assertThat(small).isCompletedWithValue(Reply.of("a"));
        StoreCommand<String> next = weighing("next", 64 << 20);
        wire.send(next);
        assertThat(next).isNotDone();
    }

    @Test
    void whatCannotBeCopiedIsEndedAndShiftsNothing() {
        // room for the first of two, so that the failure comes between them
        allocate(size -> Unpooled.buffer(size > 50_000 ? size - 50_000 : size, size > 50_000 ? size - 50_000 : size));
        StoreCommand<String> first = echo("x".repeat(40_000));
        StoreCommand<String> second = echo("y".repeat(60_000));
        wire.send(first);
        wire.send(second);
        assertThat(written()).isEmpty();
        assertThat(first).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE));
        assertThat(second).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE));
        StoreCommand<String> next = echo("next");
        wire.send(next);
        assertThat(written()).hasSize(1);
        receive("+a\r\n");
        assertThat(next).isCompletedWithValue(Reply.of("a"));
    }

    /** Has buffers made by a function of their size. */
    private void allocate(IntFunction<ByteBuf> allocation) {
        channel.config().setAllocator(new AbstractByteBufAllocator() {
            @Override
            protected ByteBuf newHeapBuffer(int size, int max) {
                return Unpooled.buffer(size, max);
            }

            @Override
            protected ByteBuf newDirectBuffer(int size, int max) {
                return allocation.apply(size);
            }

            @Override
            public boolean isDirectBufferPooled() {
                // so that a buffer for a socket is a direct one
                return true;
            }
        });
    }

    @Test
    void keysCountAmongTheBytesThatWaitForWhatComesAfter() {
        List<StoreCommand<String>> commands = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            commands.add(echo("k".repeat(40 << 20)));
            wire.send(commands.get(i));
        }
        assertThat(commands.get(1)).isNotDone();
        assertThat(commands.get(2)).isCompletedWithValue(failed(StoreFailure.UNAVAILABLE));
        assertThat(written()).hasSize(2);
        receive("+a\r\n");
        StoreCommand<String> next = echo("k".repeat(40 << 20));
        wire.send(next);
        assertThat(next).isNotDone();
    }

    @Test
    void aProbeIsSentAlsoWhereTheBoundsAreMet() {
        List<StoreCommand<String>> commands = sendEchoes(16_384);
        StoreCommand<String> probe = echo("probe");
        wire.sendBeyondBounds(probe);
        assertThat(String.join("", written())).contains("probe");
        assertThat(probe).isNotDone();
        receive("+a\r\n".repeat(16_385));
        assertThat(commands).allMatch(StoreCommand::isDone);
        assertThat(probe).isCompletedWithValue(Reply.of("a"));
    }

    @Test
    void thereIsOneTimerWhateverTheTimeouts() {
        channel.freezeTime();
        StoreCommand<String> patient = patient("long");
        wire.send(patient);
        assertThat(written()).hasSize(1);
        for (int i = 0; i < 50; i++) {
            wire.send(echo("short"));
            assertThat(written()).hasSize(1);
            channel.advanceTimeBy(250, TimeUnit.MILLISECONDS);
            channel.runScheduledPendingTasks();
        }
        clockReads = 0;
        channel.advanceTimeBy(30, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(clockReads).isEqualTo(1);
        assertThat(patient).isCompletedWithValue(failed(StoreFailure.TIMEOUT));
    }
}
