package io.cachesmith.testsupport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else does on a server, as {@code redis-cli} would: a connection of its own without any driver. Texts are
 * ISO 8859-1, so that every byte is a character. Not safe for use by several threads.
 */
public final class RawRedis implements AutoCloseable {

    private final Socket socket;
    private final InputStream replies;

    /**
     * Connects and logs in.
     *
     * @param server the server
     */
    public RawRedis(RedisServer server) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.setSoTimeout(10_000);
            replies = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        call("AUTH", server.password());
    }

    /**
     * Sends a command and waits for its reply.
     *
     * @param command the command and its arguments
     * @return a text, a number, null or a list of these
     */
    public @Nullable Object call(String... command) {
        try {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.write(("*" + command.length + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            for (String argument : command) {
                request.write(
                        ("$" + argument.length() + "\r\n" + argument + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            socket.getOutputStream().write(request.toByteArray());
            return reply();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private @Nullable Object reply() throws IOException {
        String line = line();
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+' -> rest;
            case '-' -> throw new IllegalStateException(rest);
            case ':' -> Long.valueOf(rest);
            case '$' -> bulk(Integer.parseInt(rest));
            case '*' -> array(Integer.parseInt(rest));
            default -> throw new IllegalStateException("A reply begins with " + line.charAt(0));
        };
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = replies.read(); c != '\r'; c = replies.read()) {
            if (c < 0) {
                throw new IOException("The server has closed the connection");
            }
            line.append((char) c);
        }
        replies.read();
        return line.toString();
    }

    private @Nullable String bulk(int length) throws IOException {
        if (length < 0) {
            return null;
        }
        String text = new String(replies.readNBytes(length), StandardCharsets.ISO_8859_1);
        replies.readNBytes(2);
        return text;
    }

    private List<@Nullable Object> array(int length) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            elements.add(reply());
        }
        return elements;
    }

    /**
     * Records every command that the server executes from now on, those inside of scripts included, up to and including the one
     * with a mark.
     *
     * @param work what is watched
     * @param mark a text that one last command of another client holds
     * @return one line for each command
     */
    public List<String> monitor(Runnable work, String mark) {
        call("MONITOR");
        work.run();
        List<String> lines = new ArrayList<>();
        try {
            for (String line = line(); !line.contains(mark); line = line()) {
                lines.add(line);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return lines;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
