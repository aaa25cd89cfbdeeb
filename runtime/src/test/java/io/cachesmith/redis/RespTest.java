package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.CorruptedFrameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
            for (int length = 1; length < wire.length(); length++) {
                ByteBuf part = buffer(wire.substring(0, length));
                assertThat(Resp.read(part)).as(wire.substring(0, length)).isSameAs(Resp.INCOMPLETE);
                assertThat(part.readerIndex()).isZero();
            }
            ByteBuf whole = buffer(wire + "+NEXT\r\n");
            assertThat(words(Resp.read(whole))).isEqualTo(each.get(1));
            assertThat(Resp.read(whole)).isEqualTo("NEXT");
            assertThat(whole.isReadable()).isFalse();
        }
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
        assertThatThrownBy(() -> Resp.read(buffer(wire))).isInstanceOf(CorruptedFrameException.class);
    }

    @Test
    void whateverIsDamagedEndsInAReplyOrInOneException() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] wire = REPLIES.get(random.nextInt(REPLIES.size())).get(0).getBytes(StandardCharsets.ISO_8859_1);
            byte[] damaged = Arrays.copyOf(wire, wire.length);
            damaged[random.nextInt(wire.length)] = (byte) "$*:+-0123456789\r\nx|%>~".charAt(random.nextInt(22));
            try {
                Object unused = Resp.read(Unpooled.wrappedBuffer(damaged));
            } catch (CorruptedFrameException noticed) {
                assertThat(noticed).hasMessageStartingWith("A reply");
            }
        }
    }
}
