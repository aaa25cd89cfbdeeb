package io.cachesmith.spi;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheDeserializationException;
import io.cachesmith.Codec;
import io.cachesmith.TypedCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A manager such as would be generated, with caches of several shapes. */
final class TestCaches extends GeneratedManager {

    /** The TTL of {@link #numbers}. */
    static final Duration TTL = Duration.ofMinutes(5);

    /** Has as many threads as tests block; the common pool has as few as there are processors. */
    private static final Executor EXECUTOR = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "test-executor");
        thread.setDaemon(true);
        return thread;
    });

    enum Colour {
        RED,
        GREEN
    }

    record TenantUser(String tenant, long user) {}

    /** A value that can change and that knows no equality. */
    static final class Note {

        String text;

        Note(String text) {
            this.text = text;
        }
    }

    /** A codec as a user writes one: it fails as it likes, and quotes what it fails on. */
    static final class NoteCodec implements Codec<Note> {

        @Override
        public byte[] encode(Note note) {
            if (note.text.startsWith("unencodable, asserted")) {
                throw new AssertionError("Cannot write " + note.text);
            }
            if (note.text.startsWith("unencodable, undeclared")) {
                throw undeclared("Cannot write " + note.text);
            }
            if (note.text.startsWith("unencodable")) {
                throw new IllegalStateException("Cannot write " + note.text);
            }
            return note.text.equals("null") ? null : note.text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Note decode(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.startsWith("v2:")) {
                throw CacheDeserializationException.schemaMismatch("version 2");
            }
            if (text.startsWith("corrupt, asserted")) {
                throw new AssertionError("Cannot read " + text);
            }
            if (text.startsWith("corrupt, undeclared")) {
                throw undeclared("Cannot read " + text);
            }
            if (text.startsWith("corrupt")) {
                throw new IllegalStateException("Cannot read " + text);
            }
            return text.equals("nothing") ? null : new Note(text);
        }

        /** Throws what no method declares, as some libraries make it possible. */
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // that is the trick
        private static <X extends Exception> RuntimeException undeclared(String message) throws X {
            throw (X) new IOException(message);
        }
    }

    private static final class Cache<K, V> extends GeneratedCache<K, V> {

        private final Function<K, String> keyText;

        Cache(CacheContext context, DefinitionBuilder<K, V> definition, Function<K, String> keyText) {
            super(context, definition);
            this.keyText = keyText;
        }

        @Override
        protected String textOfKey(K key) {
            return keyText.apply(key);
        }
    }

    final TypedCache<String, Long> numbers;
    final TypedCache<String, String> texts;
    final TypedCache<Integer, byte[]> blobs;
    final TypedCache<TenantUser, String> users;
    final TypedCache<String, Note> notes;
    final TypedCache<String, Colour> colours;

    private TestCaches(Backend backend) {
        super(backend);
        CacheContext context = context();
        numbers = add(new Cache<>(
                context,
                context.<String, Long>define("test:numbers")
                        .types("java.lang.String", "java.lang.Long")
                        .ttlSeconds(TTL.toSeconds())
                        .codec(Codecs.LONG),
                key -> key));
        texts = add(new Cache<>(
                context,
                context.<String, String>define("test:texts")
                        .noExpiry()
                        .maxBatch(3)
                        .codec(Codecs.STRING),
                key -> key));
        blobs = add(new Cache<>(
                context,
                context.<Integer, byte[]>define("test:blobs")
                        .canonicalKeys(Integer.class)
                        .codec(Codecs.BYTES),
                Object::toString));
        users = add(new Cache<>(
                context,
                context.<TenantUser, String>define("test:users").codec(Codecs.STRING),
                key -> KeyText.join(key.tenant(), Long.toString(key.user()))));
        notes = add(new Cache<>(
                context,
                context.<String, Note>define("test:notes")
                        .types("String", "Note")
                        .codec(new NoteCodec()),
                key -> key));
        colours = add(new Cache<>(
                context,
                context.<String, Colour>define("test:colours").codec(Codecs.enumeration(Colour.values())),
                key -> key));
    }

    static CacheConfig.Builder config() {
        // a busy machine must not look like a store that does not answer
        return CacheConfig.builder().uri("memory:").executor(EXECUTOR).commandTimeout(Duration.ofSeconds(10));
    }

    static TestCaches inMemory() {
        return inMemory(config().build());
    }

    static TestCaches connect(CacheConfig config) {
        return new TestCaches(Backend.connect(config));
    }

    static TestCaches inMemory(CacheConfig config) {
        return new TestCaches(Backend.inMemory(config));
    }

    static TestCaches unavailable() {
        return new TestCaches(Backend.unavailable());
    }

    static TestCaches closed() {
        TestCaches caches = inMemory();
        caches.close();
        return caches;
    }

    static TestCaches over(Store store, CacheConfig config) {
        return new TestCaches(new Backend(config, store));
    }

    /** Adds one more cache, as a generated constructor does. */
    TypedCache<String, String> addCache(String namespace) {
        CacheContext context = context();
        return add(
                new Cache<>(context, context.<String, String>define(namespace).codec(Codecs.STRING), key -> key));
    }

    /** Makes a cache that the manager does not know. */
    <V> TypedCache<String, V> cacheOf(String namespace, Codec<V> codec) {
        CacheContext context = context();
        return new Cache<>(context, context.<String, V>define(namespace).codec(codec), key -> key);
    }

    /** Makes a cache that the manager does not know, of keys that stand for their texts. */
    TypedCache<UUID, Long> cacheOfIds() {
        CacheContext context = context();
        return new Cache<>(
                context,
                context.<UUID, Long>define("test:ids").canonicalKeys(UUID.class).codec(Codecs.LONG),
                UUID::toString);
    }

    /** As {@link #cacheOfIds}, with a text that is made as a user says. */
    TypedCache<Integer, Long> cacheOfNumbers(Function<Integer, String> keyText) {
        CacheContext context = context();
        return new Cache<>(context, context.<Integer, Long>define("test:odd").codec(Codecs.LONG), keyText);
    }

    /** The store as it is now, for looking past the caches. */
    StoreUnderTest stored() {
        Store store = context().store();
        return new StoreUnderTest() {
            @Override
            public Store store() {
                return store;
            }

            @Override
            public void pass(Duration time) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
