package io.cachesmith.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stands between a client and a server on this machine and does what networks do: delays, stalls, resets, sends garbage.
 * It never drops bytes of a connection that lives on, which no network does. Safe for use by any number of threads.
 */
public final class FaultProxy implements AutoCloseable {

    private final ServerSocket front;
    private final int backPort;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean stalledToServer;
    private boolean stalledToClient;
    private volatile long delayMillis;
    private volatile boolean keepToServer;
    private volatile boolean closed;

    private FaultProxy(int backPort) throws IOException {
        this.backPort = backPort;
        front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("accept", this::accept);
    }

    /**
     * Begins to pass everything on.
     *
     * @param server the server
     * @return the proxy
     */
    public static FaultProxy before(RedisServer server) {
        try {
            return new FaultProxy(server.port());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void start(String what, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        // the other side went, which is what this proxy is for
                        resetUnlessClosed(ended);
                    }
                },
                "fault-proxy-" + what);
        thread.setDaemon(true);
        thread.start();
    }

    private void resetUnlessClosed(IOException ended) {
        if (!closed && front.isClosed()) {
            throw new UncheckedIOException(ended);
        }
    }

    private void accept() throws IOException {
        while (!closed) {
            Socket client = front.accept();
            Socket server;
            try {
                server = new Socket(InetAddress.getLoopbackAddress(), backPort);
            } catch (IOException refused) {
                reset(client);
                continue;
            }
            sockets.add(client);
            sockets.add(server);
            start("to-server", () -> pass(client, server, true));
            start("to-client", () -> pass(server, client, false));
        }
    }

    private void pass(Socket from, Socket to, boolean toServer) throws IOException {
        byte[] buffer = new byte[8192];
        try {
            for (int count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                hold(toServer);
                to.getOutputStream().write(buffer, 0, count);
            }
        } finally {
            from.close();
            if (!(toServer && keepToServer)) {
                to.close();
            }
        }
    }

    private void hold(boolean toServer) {
        long until = System.nanoTime() + delayMillis * 1_000_000;
        lock.lock();
        try {
            while (!closed && (toServer ? stalledToServer : stalledToClient)) {
                changed.awaitUninterruptibly();
            }
            for (long left = until - System.nanoTime(); !closed && left > 0; left = until - System.nanoTime()) {
                if (changed.awaitNanos(left) <= 0) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Delays every piece that is passed on from now, in both directions.
     *
     * @param millis how long
     */
    public void delay(long millis) {
        delayMillis = millis;
    }

    /** Passes nothing on in either direction until {@link #resume}. */
    public void stall() {
        stall(true, true);
    }

    /** Passes no replies on until {@link #resume}; commands still arrive. */
    public void stallReplies() {
        stall(false, true);
    }

    /** Passes everything on again, what was held back first. */
    public void resume() {
        stall(false, false);
    }

    private void stall(boolean toServer, boolean toClient) {
        lock.lock();
        try {
            stalledToServer = toServer;
            stalledToClient = toClient;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Resets every client's connection (RST) and keeps those to the server open, as a router does that dies. */
    public void resetClients() {
        keepToServer = true;
        sockets.stream().filter(this::isClients).forEach(FaultProxy::reset);
    }

    private boolean isClients(Socket socket) {
        return socket.getLocalPort() == front.getLocalPort();
    }

    /** Resets every connection (RST). */
    public void resetAll() {
        keepToServer = false;
        for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            reset(socket);
        }
    }

    /** Writes bytes to every client that no server sent. */
    public void sendToClients(byte[] garbage) {
        for (Socket socket : sockets) {
            if (!socket.isClosed() && isClients(socket)) {
                try {
                    socket.getOutputStream().write(garbage);
                } catch (IOException gone) {
                    reset(socket);
                }
            }
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // it is closed already, which is what is wanted
            return;
        }
    }

    /**
     * Returns the port to connect to.
     *
     * @return the port on the loopback address
     */
    public int port() {
        return front.getLocalPort();
    }

    @Override
    public void close() {
        closed = true;
        resume();
        resetAll();
        try {
            front.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
