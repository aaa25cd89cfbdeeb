package io.cachesmith.benchmarks.peer;

import io.lettuce.core.RedisURI;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection that sends prepared requests, and reads and drops the replies. Not safe for use by several threads. */
final class RespSocket implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final InputStream replies;
    private final OutputStream requests;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    RespSocket(RedisURI address) {
        try {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            replies = socket.getInputStream();
            requests = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        call(request(
                "AUTH",
                new String(address.getCredentialsProvider()
                        .resolveCredentials()
                        .block()
                        .getPassword())));
    }

    /** Makes a whole request. */
    static byte[] request(String... arguments) {
        return request(arguments.length, arguments);
    }

    /** Makes the beginning of a request that has more arguments. */
    static byte[] request(int count, String... arguments) {
        StringBuilder request = new StringBuilder("*" + count + "\r\n");
        for (String argument : arguments) {
            request.append('$')
                    .append(argument.length())
                    .append("\r\n")
                    .append(argument)
                    .append("\r\n");
        }
        return request.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Makes one argument. */
    static byte[] argument(byte[] bytes) {
        byte[] head = ("$" + bytes.length + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] argument = new byte[head.length + bytes.length + 2];
        System.arraycopy(head, 0, argument, 0, head.length);
        System.arraycopy(bytes, 0, argument, head.length, bytes.length);
        argument[argument.length - 2] = '\r';
        argument[argument.length - 1] = '\n';
        return argument;
    }

    Object call(byte[] request) {
        send(request);
        return receive();
    }

    /** Sends a request no later than when there is no more reply to read. */
    void send(byte[] request) {
        try {
            requests.write(request);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads the next reply and returns its first number: the length of a value, or something negative if there is none. */
    Object receive() {
        try {
            if (position == limit) {
                requests.flush();
            }
            return reply();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int reply() throws IOException {
        int kind = read();
        int number = 0;
        for (int c = read(); c != '\r'; c = read()) {
            number = c == '-' ? -1 : 10 * number + c - '0';
        }
        read();
        switch (kind) {
            case '$' -> {
                if (number >= 0) {
                    skip(number + 2);
                }
            }
            case '*' -> {
                for (int i = 0; i < number; i++) {
                    reply();
                }
            }
            case '-' -> throw new IOException("The server refuses");
            default -> {}
        }
        return number;
    }

    private int read() throws IOException {
        if (position == limit) {
            fill();
        }
        return buffer[position++];
    }

    private void skip(int count) throws IOException {
        int left = count;
        while (left > limit - position) {
            left -= limit - position;
            fill();
        }
        position += left;
    }

    private void fill() throws IOException {
        limit = replies.read(buffer);
        position = 0;
        if (limit < 0) {
            throw new IOException("The server has closed the connection");
        }
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
