package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.Content;
import io.lettuce.core.RedisURI;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The limit: a blocking connection for each thread, requests made ready before, replies read and dropped. With several requests
 * in flight it writes only when there is nothing to read, so it sends and receives as many at once as there are.
 */
final class SocketCache implements PeerCache {

    private static final String PREFIX = "socket:";
    private static final String TTL = Long.toString(TTL_SECONDS * 1_000L);

    private final RedisURI address;
    private final byte[] value;
    private final Map<UUID, byte[]> gets = new ConcurrentHashMap<>();
    private final Map<UUID, byte[]> puts = new ConcurrentHashMap<>();
    private final Map<Set<UUID>, byte[]> pages = new ConcurrentHashMap<>();
    private final Queue<RespSocket> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<RespSocket> mine = ThreadLocal.withInitial(this::open);

    SocketCache(String uri, Content content) {
        address = RedisURI.create(uri);
        value = PeerCodec.byHand(content).encode(content.value());
    }

    private RespSocket open() {
        RespSocket socket = new RespSocket(address);
        opened.add(socket);
        return socket;
    }

    private byte[] toGet(UUID key) {
        return gets.computeIfAbsent(key, absent -> RespSocket.request("GET", PREFIX + absent));
    }

    private byte[] toPut(UUID key) {
        return puts.computeIfAbsent(key, absent -> {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(RespSocket.request(4, "PSETEX", PREFIX + absent, TTL));
            request.writeBytes(RespSocket.argument(value));
            return request.toByteArray();
        });
    }

    @Override
    public @Nullable Object get(UUID key) {
        return mine.get().call(toGet(key));
    }

    @Override
    public void put(UUID key, Object ignored) {
        mine.get().call(toPut(key));
    }

    @Override
    public Object getOrLoad(UUID key) {
        return mine.get().call(toGet(key));
    }

    @Override
    public Object getAll(Set<UUID> keys) {
        byte[] request = pages.computeIfAbsent(keys, absent -> {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            page.writeBytes(RespSocket.request(absent.size() + 1, "MGET"));
            absent.forEach(key -> page.writeBytes(RespSocket.argument((PREFIX + key).getBytes())));
            return page.toByteArray();
        });
        return mine.get().call(request);
    }

    @Override
    public void putAll(Map<UUID, Object> entries) {
        RespSocket socket = mine.get();
        entries.keySet().forEach(key -> socket.send(toPut(key)));
        entries.keySet().forEach(key -> socket.receive());
    }

    @Override
    public CompletableFuture<?> getAsync(UUID key) {
        return new Later(mine.get(), toGet(key));
    }

    @Override
    public CompletableFuture<?> putAsync(UUID key, Object ignored) {
        return new Later(mine.get(), toPut(key));
    }

    /** A reply that is read when it is asked for, by the thread that sent the request, in the order of the requests. */
    private static final class Later extends CompletableFuture<Object> {

        private final RespSocket socket;

        Later(RespSocket socket, byte[] request) {
            this.socket = socket;
            socket.send(request);
        }

        @Override
        public Object join() {
            return socket.receive();
        }
    }

    @Override
    public void close() {
        opened.forEach(RespSocket::close);
    }
}
