package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.CorruptedFrameException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RespTest {

    /** Each reply with what is read of it, in words that can be compared. */
    private static final List<List<String>> REPLIES = List.of(
            List.of("+OK\r\n", "OK"),
            List.of("+QUEUED\r\n", "QUEUED"),
            List.of(":0\r\n", "0"),
            List.of(":-2\r\n", "-2"),
            List.of(":9223372036854775807\r\n", "9223372036854775807"),
            List.of("$-1\r\n", "null"),
            List.of("_\r\n", "null"),
            List.of("*-1\r\n", "null"),
            List.of("$0\r\n\r\n", "bytes()"),
            List.of("$7\r\na\r\n+OK\r\r\n", "bytes(a\r\n+OK\r)"),
            List.of("=8\r\ntxt:id=1\r\n", "bytes(txt:id=1)"),
            List.of("#t\r\n", "true"),
            List.of("#f\r\n", "false"),
            List.of(",1.5\r\n", "1.5"),
            List.of("(123456789012345678901234567890\r\n", "123456789012345678901234567890"),
            List.of("-OOM no memory\r\n", "Refusal[text=OOM no memory]"),
            List.of("!5\r\nERR x\r\n", "Refusal[text=ERR x]"),
            List.of("*0\r\n", "[]"),
            List.of("*2\r\n$1\r\n0\r\n*2\r\n$1\r\na\r\n$-1\r\n", "[bytes(0), [bytes(a), null]]"),
            List.of("%1\r\n+a\r\n:1\r\n", "[a, 1]"),
            List.of("~2\r\n:1\r\n:2\r\n", "[1, 2]"),
            List.of(">2\r\n+invalidate\r\n*1\r\n$1\r\nk\r\n", "Push[elements=[invalidate, [bytes(k)]]]"),
            List.of("|1\r\n+ttl\r\n:3\r\n$1\r\nv\r\n", "bytes(v)"));

    private static String words(@Nullable Object reply) {
        if (reply instanceof byte[] bytes) {
            return "bytes(" + new String(bytes, StandardCharsets.ISO_8859_1) + ")";
        }
        if (reply instanceof List<?> list) {
            return list.stream().map(RespTest::words).toList().toString();
        }
        return reply instanceof Resp.Push push
                ? "Push[elements=" + words(push.elements()) + "]"
                : String.valueOf(reply);
    }

    private static ByteBuf buffer(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
    }

    @Test
    void everyReplyIsReadOnceItIsThereInFull() {
        for (List<String> each : REPLIES) {
            String wire = each.get(0);
            for (int length = 0; length < wire.length(); length++) {
                Resp replies = new Resp();
                ByteBuf part = buffer(wire.substring(0, length));
                assertThat(replies.read(part)).as(wire.substring(0, length)).isSameAs(Resp.INCOMPLETE);
                ByteBuf rest = Unpooled.wrappedBuffer(part, buffer(wire.substring(length) + "+NEXT\r\n"));
                assertThat(words(replies.read(rest))).isEqualTo(each.get(1));
                assertThat(replies.read(rest)).isEqualTo("NEXT");
                assertThat(rest.isReadable()).isFalse();
            }
        }
    }

    @Test
    void everyReplyIsReadByteByByte() {
        for (List<String> each : REPLIES) {
            Resp replies = new Resp();
            ByteBuf arrived = Unpooled.buffer();
            String wire = each.get(0);
            Object read = Resp.INCOMPLETE;
            for (int i = 0; i < wire.length(); i++) {
                assertThat(read).isSameAs(Resp.INCOMPLETE);
                arrived.writeByte(wire.charAt(i));
                read = replies.read(arrived);
            }
            assertThat(words(read)).isEqualTo(each.get(1));
        }
    }

    /** Else what a long reply costs would grow with the square of the number of its pieces. */
    @Test
    void whatHasArrivedIsNotLookedAtAgain() {
        byte[] value = new byte[3 << 20];
        new Random(7).nextBytes(value);
        ByteBuf wire = Unpooled.buffer().writeBytes("*1003\r\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 1_003; i++) {
            int size = i < 1_000 ? i : value.length;
            wire.writeBytes(("$" + size + "\r\n").getBytes(StandardCharsets.US_ASCII))
                    .writeBytes(value, 0, size)
                    .writeShort('\r' << 8 | '\n');
        }
        Resp replies = new Resp();
        ByteBuf arrived = Unpooled.buffer();
        Object read = Resp.INCOMPLETE;
        while (wire.isReadable()) {
            assertThat(read).isSameAs(Resp.INCOMPLETE);
            arrived.discardReadBytes().writeBytes(wire, Math.min(1_400, wire.readableBytes()));
            read = replies.read(arrived);
            assertThat(arrived.readableBytes()).isLessThan(16);
        }
        List<?> values = (List<?>) Objects.requireNonNull(read);
        for (int i = 0; i < values.size(); i++) {
            assertThat((byte[]) values.get(i)).isEqualTo(Arrays.copyOf(value, i < 1_000 ? i : value.length));
        }
        assertThat(values).hasSize(1_003);
    }

    @Test
    void lengthsThatAreOnlyAnnouncedTakeNoMemory() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(new Resp().read(buffer("*1048576\r\n$1073741824\r\nabc"))).isSameAs(Resp.INCOMPLETE);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 << 20);
    }

    @Test
    void aLineWithoutEndIsNoReply() {
        Resp replies = new Resp();
        ByteBuf arrived = buffer("+" + "x".repeat(60_000));
        assertThat(replies.read(arrived)).isSameAs(Resp.INCOMPLETE);
        arrived.writeBytes(buffer("x".repeat(10_000)));
        assertThatThrownBy(() -> replies.read(arrived)).isInstanceOf(CorruptedFrameException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?*what\r\n",
                "\r\n",
                "+\n",
                "+OK\n",
                "$1\r\nabc\r\n",
                "$x\r\n",
                "$\r\n",
                "$1x\r\n",
                ":12345678901234567890\r\n",
                ":9999999999999999999\r\n",
                "$9999999999\r\n",
                "*99999999\r\n",
                "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n:1\r\n"
            })
    void whatIsNoReplyIsNoticed(String wire) {
        assertThatThrownBy(() -> new Resp().read(buffer(wire))).isInstanceOf(CorruptedFrameException.class);
    }

    @Test
    void whateverIsDamagedEndsInAReplyOrInOneException() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] wire = REPLIES.get(random.nextInt(REPLIES.size())).get(0).getBytes(StandardCharsets.ISO_8859_1);
            byte[] damaged = Arrays.copyOf(wire, wire.length);
            damaged[random.nextInt(wire.length)] = (byte) "$*:+-0123456789\r\nx|%>~".charAt(random.nextInt(22));
            try {
                Object unused = new Resp().read(Unpooled.wrappedBuffer(damaged));
            } catch (CorruptedFrameException noticed) {
                assertThat(noticed).hasMessageStartingWith("A reply");
            }
        }
    }
}
