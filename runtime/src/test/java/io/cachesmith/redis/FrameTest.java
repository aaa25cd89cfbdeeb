package io.cachesmith.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.spi.StoreUnderTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class FrameTest {

    private static String wire(Frame frame) {
        ByteBuf buffer = Unpooled.buffer();
        frame.writeTo(buffer);
        assertThat(buffer.readableBytes()).isEqualTo(frame.length());
        // one char for each byte
        return buffer.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aCommandIsAnArrayOfBulkStrings() {
        Frame frame = new Frame(64)
                .command("SET", 4)
                .key(StoreUnderTest.key("a:b"))
                .value(new byte[] {'\r', '\n', -1})
                .ascii("PX")
                .number(600_000);
        assertThat(wire(frame))
                .isEqualTo("*5\r\n$3\r\nSET\r\n$3\r\na:b\r\n$3\r\n\r\n\u00ff\r\n$2\r\nPX\r\n$6\r\n600000\r\n");
    }

    @Test
    void aKeyIsItsUtf8AndItsLeaseOneByteMore() {
        Frame frame = new Frame(64)
                .command("UNLINK", 2)
                .leaseKey(StoreUnderTest.key("\u00e4\ud83d\ude00"))
                .key(StoreUnderTest.key("\u00e4\ud83d\ude00"));
        String key = "\u00c3\u00a4\u00f0\u009f\u0098\u0080";
        assertThat(wire(frame)).isEqualTo("*3\r\n$6\r\nUNLINK\r\n$7\r\n" + key + "\u00ff\r\n$6\r\n" + key + "\r\n");
    }

    @Test
    void aKeyThatCannotBeEncodedShiftsNothing() {
        assertThat(wire(new Frame(0)
                        .command("UNLINK", 2)
                        .key(StoreUnderTest.key("a\ud83d"))
                        .leaseKey(StoreUnderTest.key("\ude00"))))
                .isEqualTo("*3\r\n$6\r\nUNLINK\r\n$2\r\na?\r\n$2\r\n?\u00ff\r\n");
    }

    @Test
    void whatIsEmptyIsThere() {
        assertThat(wire(new Frame(0)
                        .command("GET", 1)
                        .key(StoreUnderTest.key(""))
                        .value(new byte[0])))
                .isEqualTo("*2\r\n$3\r\nGET\r\n$0\r\n\r\n$0\r\n\r\n");
    }

    @Test
    void anEstimateMayBeTooLow() {
        Frame frame = new Frame(0);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            String text = "x".repeat(10 * i);
            frame.command("ECHO", 1).ascii(text);
            expected.append("*2\r\n$4\r\nECHO\r\n$")
                    .append(text.length())
                    .append("\r\n")
                    .append(text)
                    .append("\r\n");
        }
        assertThat(wire(frame)).isEqualTo(expected.toString());
    }

    @Test
    void valuesOfAnyLengthAreWhereTheyBelong() {
        Frame frame = new Frame(0);
        StringBuilder expected = new StringBuilder();
        for (int length : new int[] {3, 16 << 10, (16 << 10) + 1, 0, 100_000, 100_001, 5}) {
            String text = "x".repeat(length);
            frame.command("ECHO", 1).value(text.getBytes(StandardCharsets.US_ASCII));
            expected.append("*2\r\n$4\r\nECHO\r\n$" + length + "\r\n" + text + "\r\n");
        }
        assertThat(wire(frame)).isEqualTo(expected.toString());
    }

    @Test
    void aLongValueIsNotCopied() {
        byte[] value = new byte[1 << 20];
        Frame frame = new Frame(0).command("ECHO", 1).value(value);
        value[0] = 'x';
        assertThat(wire(frame)).contains("\r\nx\0");
        assertThat(Frame.copied(value)).isZero();
    }
}
