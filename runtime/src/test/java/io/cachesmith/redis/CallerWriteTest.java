package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cachesmith.spi.Reply;
import io.cachesmith.spi.StoreFailure;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.EventExecutor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wire over a real socket, where callers write themselves and share the socket with the event loop. */
final class CallerWriteTest {

    private static final long PATIENT_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final MultiThreadIoEventLoopGroup eventLoops =
            new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile LongSupplier clock = System::nanoTime;
    private final Wire wire = new Wire(this::close, () -> clock.getAsLong());
    private ServerSocket listening;
    private Socket server;
    private Channel channel;

    @BeforeEach
    void connect() throws Exception {
        listening = new ServerSocket();
        // so that little fits in
        listening.setReceiveBufferSize(4_096);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel = new Bootstrap()
                .group(eventLoops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.SO_SNDBUF, 4_096)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(wire)
                .connect(listening.getLocalSocketAddress())
                .sync()
                .channel();
        server = listening.accept();
        server.setTcpNoDelay(true);
    }

    private void close() {
        var unused = channel.close();
    }

    @AfterEach
    void end() throws Exception {
        channel.close().sync();
        server.close();
        listening.close();
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        eventLoops.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }

    private static StoreCommand<String> echo(String text, long timeoutNanos) {
        return new StoreCommand.Single<>(
                new Frame(0).command("ECHO", 1).ascii(text),
                1,
                String::valueOf,
                new Terms(error -> {}, timeoutNanos, new GiveWay(System::nanoTime)),
                0);
    }

    private static StoreCommand<String> echo(String text) {
        return echo(text, PATIENT_NANOS);
    }

    private StoreCommand<String> send(StoreCommand<String> command) {
        wire.send(command);
        return command;
    }

    private static Reply.Settled<String> get(StoreCommand<String> command) throws Exception {
        return command.get(20, TimeUnit.SECONDS);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int read;
        while ((read = in.read()) != '\n') {
            if (read < 0) {
                throw new IOException("The client is gone");
            }
            line.append((char) read);
        }
        return line.substring(0, line.length() - 1);
    }

    /** Reads a command and returns its text; whatever is mixed up with another makes it fail. */
    private static String read(InputStream in) throws IOException {
        assertThat(line(in)).isEqualTo("*2");
        assertThat(line(in)).isEqualTo("$4");
        assertThat(line(in)).isEqualTo("ECHO");
        String length = line(in);
        String text = line(in);
        assertThat(length).isEqualTo("$" + text.length());
        return text;
    }

    /** Answers so many commands, then hangs up if there are more. */
    private Future<?> answer(int count) {
        return threads.submit(() -> {
            InputStream in = new BufferedInputStream(server.getInputStream());
            OutputStream out = server.getOutputStream();
            for (int i = 0; i < count; i++) {
                out.write(("+" + read(in) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            return null;
        });
    }

    /** Has the event loop do nothing else until it may. */
    private CountDownLatch hold() {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch ends = new CountDownLatch(1);
        channel.eventLoop().execute(() -> {
            held.countDown();
            awaitUninterruptibly(ends);
        });
        awaitUninterruptibly(held);
        return ends;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Test
    void whoIsAloneNeedsNoEventLoopToWrite() throws Exception {
        CountDownLatch eventLoop = hold();
        StoreCommand<String> command = send(echo("alone"));
        assertThat(read(server.getInputStream())).isEqualTo("alone");
        assertThat(command).isNotDone();
        eventLoop.countDown();
        server.getOutputStream().write("+alone\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(get(command)).isEqualTo(Reply.of("alone"));
    }

    @Test
    void whereManyWaitTheirFlushIsShared() throws Exception {
        CountDownLatch eventLoop = hold();
        List<StoreCommand<String>> commands = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            commands.add(send(echo("c" + i)));
        }
        InputStream in = server.getInputStream();
        assertThat(read(in)).isEqualTo("c0");
        assertThat(read(in)).isEqualTo("c1");
        assertThat(in.available()).isZero();
        eventLoop.countDown();
        for (int i = 2; i < 10; i++) {
            assertThat(read(in)).isEqualTo("c" + i);
        }
        assertThat(commands).noneMatch(StoreCommand::isDone);
    }

    @Test
    void whatTheSocketDoesNotTakeComesBeforeAnythingElse() throws Exception {
        String large = "x".repeat(16_000);
        CountDownLatch eventLoop = hold();
        List<StoreCommand<String>> commands = List.of(send(echo(large)), send(echo("second")), send(echo("third")));
        eventLoop.countDown();
        Future<?> answered = answer(3);
        assertThat(get(commands.get(0))).isEqualTo(Reply.of(large));
        assertThat(get(commands.get(1))).isEqualTo(Reply.of("second"));
        assertThat(get(commands.get(2))).isEqualTo(Reply.of("third"));
        answered.get(20, TimeUnit.SECONDS);
        // and callers write again
        CountDownLatch again = hold();
        StoreCommand<String> next = send(echo("next"));
        assertThat(read(server.getInputStream())).isEqualTo("next");
        again.countDown();
        assertThat(next).isNotDone();
    }

    @Test
    void whatIsUnansweredIsGivenUpWhoeverWroteIt() throws Exception {
        long timeout = TimeUnit.MILLISECONDS.toNanos(100);
        for (int i = 0; i < 3; i++) {
            assertThat(get(send(echo("c" + i, timeout)))).isEqualTo(new Reply.Failed<>(StoreFailure.TIMEOUT));
        }
        assertThat(channel.isActive()).isTrue();
    }

    @Test
    void anInterruptedCallerWritesAndHarmsNobody() throws Exception {
        Future<?> answered = answer(2);
        StoreCommand<String> interrupted = echo("interrupted");
        Future<Boolean> caller = threads.submit(() -> {
            Thread.currentThread().interrupt();
            wire.send(interrupted);
            return Thread.interrupted();
        });
        assertThat(caller.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(get(interrupted)).isEqualTo(Reply.of("interrupted"));
        assertThat(get(send(echo("next")))).isEqualTo(Reply.of("next"));
        answered.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aCallerThatStandsStillInItsTurnHoldsNobodyForLong() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch ends = new CountDownLatch(1);
        StoreCommand<String> stuck = echo("stuck");
        Future<?> caller = threads.submit(() -> {
            Thread itself = Thread.currentThread();
            clock = () -> {
                if (Thread.currentThread() == itself) {
                    held.countDown();
                    awaitUninterruptibly(ends);
                }
                return System.nanoTime();
            };
            wire.send(stuck);
        });
        awaitUninterruptibly(held);
        StoreCommand<String> queued = send(echo("queued"));
        await().atMost(20, TimeUnit.SECONDS).until(() -> {
            wire.supervise(System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(50));
            return queued.isDone();
        });
        assertThat(get(queued)).isEqualTo(new Reply.Failed<>(StoreFailure.UNAVAILABLE));
        ends.countDown();
        caller.get(20, TimeUnit.SECONDS);
        Future<?> answered = answer(2);
        assertThat(get(stuck)).isEqualTo(Reply.of("stuck"));
        assertThat(get(send(echo("next")))).isEqualTo(Reply.of("next"));
        answered.get(20, TimeUnit.SECONDS);
    }

    @Test
    void whatIsWrittenWhileTheConnectionEndsIsEnded() throws Exception {
        StoreCommand<String> late = echo("late");
        clock = () -> {
            if (!channel.eventLoop().inEventLoop()) {
                clock = System::nanoTime;
                channel.close().syncUninterruptibly();
            }
            return System.nanoTime();
        };
        wire.send(late);
        assertThat(get(late)).isInstanceOf(Reply.Failed.class);
        assertThat(wire.isOpen()).isFalse();
    }

    /** Has memory run out once, in a method of the channel's context or of its event loop: what cannot be provoked otherwise. */
    private void runOutOnceIn(String method) {
        AtomicBoolean once = new AtomicBoolean(true);
        ChannelHandlerContext itself = channel.pipeline().context(wire);
        EventExecutor eventLoop = runningOut(EventExecutor.class, itself.executor(), method, once, itself.executor());
        wire.handlerAdded(runningOut(ChannelHandlerContext.class, itself, method, once, eventLoop));
    }

    private static <T> T runningOut(
            Class<T> type, T itself, String method, AtomicBoolean once, EventExecutor eventLoop) {
        return type.cast(Proxy.newProxyInstance(
                CallerWriteTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method) && once.getAndSet(false)) {
                        throw new OutOfMemoryError("as a test says");
                    }
                    return called.getName().equals("executor") ? eventLoop : called.invoke(itself, arguments);
                }));
    }

    private static void assertFailed(StoreCommand<String> command) throws Exception {
        assertThat(get(command)).isInstanceOf(Reply.Failed.class);
    }

    @Test
    void nothingComesAfterARestThatCannotBeWritten() throws Exception {
        CountDownLatch eventLoop = hold();
        StoreCommand<String> large = send(echo("x".repeat(16_000)));
        runOutOnceIn("write");
        StoreCommand<String> next = send(echo("next"));
        eventLoop.countDown();
        assertFailed(large);
        assertFailed(next);
        assertFailed(send(echo("late")));
        String received = new String(server.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(received).contains("xxx").doesNotContain("next", "late");
    }

    @Test
    void aTimerThatCannotBeSetCostsTheConnection() throws Exception {
        StoreCommand<String> patient = send(echo("patient"));
        channel.eventLoop().submit(() -> {}).sync();
        runOutOnceIn("schedule");
        StoreCommand<String> quick = send(echo("quick", TimeUnit.MILLISECONDS.toNanos(100)));
        assertFailed(quick);
        assertFailed(patient);
        assertThat(wire.isOpen()).isFalse();
    }

    @Test
    void aTimerThatCannotBeSetByTheEventLoopCostsTheConnectionToo() throws Exception {
        List<StoreCommand<String>> patient = List.of(send(echo("a")), send(echo("b")), send(echo("c")));
        channel.eventLoop().submit(() -> {}).sync();
        runOutOnceIn("schedule");
        assertFailed(send(echo("quick", TimeUnit.MILLISECONDS.toNanos(100))));
        for (StoreCommand<String> each : patient) {
            assertFailed(each);
        }
        assertThat(wire.isOpen()).isFalse();
    }

    @Test
    void whatIsOfNobodyWhenItFailsIsEnded() throws Exception {
        clock = () -> {
            if (channel.eventLoop().inEventLoop()) {
                return System.nanoTime();
            }
            throw new OutOfMemoryError("as a test says");
        };
        assertFailed(send(echo("first")));
        assertThat(server.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void whoCannotAskForATimerSendsNothing() throws Exception {
        runOutOnceIn("execute");
        assertFailed(send(echo("first")));
        assertFailed(send(echo("second")));
        assertThat(server.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void anEventLoopThatCannotLookAgainIsNotTakenForDead() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch ends = new CountDownLatch(1);
        clock = () -> {
            if (!channel.eventLoop().inEventLoop()) {
                clock = System::nanoTime;
                held.countDown();
                awaitUninterruptibly(ends);
            }
            return System.nanoTime();
        };
        StoreCommand<String> slow = echo("slow");
        Future<?> caller = threads.submit(() -> wire.send(slow));
        awaitUninterruptibly(held);
        runOutOnceIn("schedule");
        long patience = PATIENT_NANOS;
        wire.supervise(0, patience);
        channel.eventLoop().submit(() -> {}).sync();
        ends.countDown();
        caller.get(20, TimeUnit.SECONDS);
        wire.supervise(2 * patience, patience);
        assertThat(slow).isNotDone();
        Future<?> answered = answer(1);
        assertThat(get(slow)).isEqualTo(Reply.of("slow"));
        answered.get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void eachIsAnsweredWithItsOwn(int callers) throws Exception {
        int rounds = 3_000;
        var unused = answer(Integer.MAX_VALUE);
        List<Future<?>> all = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            int number = caller;
            all.add(threads.submit(() -> {
                Random random = new Random(number);
                for (int round = 0; round < rounds; round++) {
                    String text = number + "-" + round + "-" + "x".repeat(size(random));
                    StoreCommand<String> command = send(echo(text));
                    StoreCommand<String> beside = random.nextInt(4) == 0 ? send(echo("b" + text)) : null;
                    assertThat(get(command)).isEqualTo(Reply.of(text));
                    if (beside != null) {
                        assertThat(get(beside)).isEqualTo(Reply.of("b" + text));
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
    }

    /** Mostly little, at times more than a socket takes, or than a caller writes. */
    private static int size(Random random) {
        int kind = random.nextInt(100);
        return kind < 95 ? random.nextInt(100) : kind < 99 ? random.nextInt(16_000) : random.nextInt(40_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void allIsEndedWhenTheConnectionIs(int callers) throws Exception {
        AtomicInteger answered = new AtomicInteger();
        Future<?> hangsUp = threads.submit(() -> {
            answer(1_000).get();
            server.close();
            return null;
        });
        List<Future<?>> all = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            int number = caller;
            all.add(threads.submit(() -> {
                for (int round = 0; wire.isOpen(); round++) {
                    String text = number + "-" + round;
                    Reply.Settled<String> reply = get(send(echo(text)));
                    if (reply instanceof Reply.Value<String> value) {
                        assertThat(value.value()).isEqualTo(text);
                        answered.incrementAndGet();
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        hangsUp.get(20, TimeUnit.SECONDS);
        assertThat(answered).hasValueLessThanOrEqualTo(1_000);
        assertThat(get(send(echo("late")))).isEqualTo(new Reply.Failed<>(StoreFailure.UNAVAILABLE));
    }
}
