package io.cachesmith.example;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kept connection to a service on this machine, by a blocking socket: it shares the processors with the service, and must
 * cost less. Not safe for use by several threads.
 */
final class LoadConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int LARGEST = 16 * 1_024;
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: ?(\\d+)", Pattern.CASE_INSENSITIVE);

    private final Socket socket;
    private final byte[] buffer = new byte[LARGEST];

    LoadConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    /** Makes what is sent to get a path. */
    static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII);
    }

    /** Sends a request and reads the answer whole. Whatever is not 200 is an exception. */
    void send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        InputStream answer = socket.getInputStream();
        int size = 0;
        int whole = LARGEST + 1;
        while (size < whole) {
            int more = answer.read(buffer, size, LARGEST - size);
            if (more <= 0) {
                throw new EOFException("The connection was closed, or the answer is too long");
            }
            size += more;
            whole = sizeOf(new String(buffer, 0, size, US_ASCII));
        }
    }

    /** How long the answer is that begins so, or more than there is if it does not say so yet. */
    private static int sizeOf(String begin) throws IOException {
        int head = begin.indexOf("\r\n\r\n");
        if (head < 0) {
            return LARGEST + 1;
        }
        Matcher length = LENGTH.matcher(begin);
        if (!begin.startsWith("HTTP/1.1 200 ") || !length.find()) {
            throw new IOException("Not 200, or of unknown length: " + begin.substring(0, head));
        }
        return head + 4 + Integer.parseInt(length.group(1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
