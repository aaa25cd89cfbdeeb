package io.cachesmith;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a manager. Immutable and safe for use by any number of threads; its {@link #toString} shows no password.
 *
 * <pre>{@code
 * CacheConfig config = CacheConfig.builder()
 *         .uri("redis://localhost:6379")
 *         .defaultTtl(Duration.ofMinutes(5))
 *         .build();
 * }</pre>
 */
@CheckReturnValue
public final class CacheConfig {

    private final StoreUri uri;
    private final @Nullable String username;
    private final @Nullable String password;
    private final boolean failFast;
    private final Duration defaultTtl;
    private final Map<String, Duration> ttls;
    private final Duration commandTimeout;
    private final Duration connectTimeout;
    private final Duration loadWait;
    private final int connections;
    private final long memoryMaxEntries;
    private final String keyPrefix;
    private final int maxKeyBytes;
    private final @Nullable Path caCertificates;
    private final InstantSource clock;
    private final Executor executor;

    private CacheConfig(Builder builder) {
        uri = builder.uri;
        username = builder.username;
        password = builder.password;
        failFast = builder.failFast;
        defaultTtl = builder.defaultTtl;
        ttls = Map.copyOf(builder.ttls);
        commandTimeout = builder.commandTimeout;
        connectTimeout = builder.connectTimeout;
        loadWait = builder.loadWait;
        connections = builder.connections;
        memoryMaxEntries = builder.memoryMaxEntries;
        keyPrefix = builder.keyPrefix;
        maxKeyBytes = builder.maxKeyBytes;
        caCertificates = builder.caCertificates;
        clock = builder.clock;
        executor = builder.executor;
    }

    /**
     * Begins a configuration in which everything has its default.
     *
     * @return a builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the configuration from this process's environment.
     *
     * @return the configuration
     * @throws CacheValidationException if a variable has a value that cannot be used; it names both (a password only by name)
     * @see #fromEnvironment(Map)
     */
    public static CacheConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /**
     * Reads the configuration from environment variables; those that are unset or empty leave the default:
     * {@code CACHE_BACKEND} ({@code memory} or {@code redis}, in any case; without it redis if {@code REDIS_URL} is set, else
     * memory), {@code REDIS_URL}, {@code REDIS_USERNAME} and {@code REDIS_PASSWORD} (in place of those in the URL),
     * {@code REDIS_MAX_CONNECTIONS}, {@code MEMORY_CACHE_SIZE} (entries), {@code CACHE_DEFAULT_TTL} (seconds),
     * {@code CACHE_COMMAND_TIMEOUT_MS}.
     *
     * @param variables the variables by name
     * @return the configuration
     * @throws CacheValidationException if a variable has a value that cannot be used; it names both (a password only by name)
     */
    public static CacheConfig fromEnvironment(Map<String, String> variables) {
        return new EnvironmentConfig(variables).read();
    }

    /**
     * Returns where the store is.
     *
     * @return the URI as it was given, its password included
     */
    public String uri() {
        return uri.text();
    }

    /**
     * Returns the user to log in as.
     *
     * @return the name; null for the one in the URI
     */
    public @Nullable String username() {
        return username;
    }

    /**
     * Returns the password to log in with.
     *
     * @return the password; null for the one in the URI
     */
    public @Nullable String password() {
        return password;
    }

    /**
     * Returns whether making a manager fails when its store cannot be reached.
     *
     * @return false by default: the manager starts degraded and heals
     */
    public boolean failFast() {
        return failFast;
    }

    /**
     * Returns how long entries live in caches that do not say it themselves.
     *
     * @return 600 seconds by default
     */
    public Duration defaultTtl() {
        return defaultTtl;
    }

    /**
     * Returns how long entries live in caches for which that is set here.
     *
     * @return by namespace; none by default
     */
    public Map<String, Duration> ttls() {
        return ttls;
    }

    /**
     * Returns how long one operation may take before it is given up.
     *
     * @return 250 milliseconds by default
     */
    public Duration commandTimeout() {
        return commandTimeout;
    }

    /**
     * Returns how long one attempt to connect may take.
     *
     * @return 2 seconds by default
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * Returns how long a caller waits for another caller's load of the same key. After that it loads for itself, and what it
     * loads is not stored.
     *
     * @return 3 seconds by default
     */
    public Duration loadWait() {
        return loadWait;
    }

    /**
     * Returns how many connections are kept for each node. Every key is bound to one of them.
     *
     * @return 1 by default
     */
    public int connections() {
        return connections;
    }

    /**
     * Returns how many entries a store in memory holds before it evicts.
     *
     * @return 10,000 by default
     */
    public long memoryMaxEntries() {
        return memoryMaxEntries;
    }

    /**
     * Returns what stands before every namespace, followed by a colon.
     *
     * @return the prefix; empty by default, and then there is no colon
     */
    public String keyPrefix() {
        return keyPrefix;
    }

    /**
     * Returns the length of the longest key text that is cached.
     *
     * @return the number of bytes in UTF-8, 1,024 by default
     */
    public int maxKeyBytes() {
        return maxKeyBytes;
    }

    /**
     * Returns the certificates of the authorities that a server's certificate may come from.
     *
     * @return a file in PEM format (RFC 7468); null for those that the JDK trusts
     */
    public @Nullable Path caCertificates() {
        return caCertificates;
    }

    /**
     * Returns the clock that expiry goes by, where this process keeps it.
     *
     * @return the system's clock by default
     */
    public InstantSource clock() {
        return clock;
    }

    /**
     * Returns what runs the dependents of asynchronous operations, and decodes for them.
     *
     * @return {@link ForkJoinPool#commonPool()} by default; where that pool has no threads, each task gets its own
     */
    public Executor executor() {
        return executor;
    }

    /** Shows the settings, but neither a password nor the user that the URI names. */
    @Override
    public String toString() {
        return "CacheConfig[uri=" + uri + ", username=" + username + ", password=" + (password == null ? "null" : "***")
                + ", failFast=" + failFast + ", defaultTtl=" + defaultTtl + ", ttls=" + new TreeMap<>(ttls)
                + ", commandTimeout=" + commandTimeout + ", connectTimeout=" + connectTimeout + ", loadWait=" + loadWait
                + ", connections=" + connections
                + ", memoryMaxEntries=" + memoryMaxEntries + ", keyPrefix=" + keyPrefix + ", maxKeyBytes=" + maxKeyBytes
                + ", caCertificates=" + caCertificates + "]";
    }

    /** Collects settings and rejects, at once, each that cannot work. Not safe for use by several threads. */
    public static final class Builder {

        private StoreUri uri = StoreUri.parse("redis://localhost:6379");
        private @Nullable String username;
        private @Nullable String password;
        private boolean failFast;
        private Duration defaultTtl = Duration.ofMinutes(10);
        private final Map<String, Duration> ttls = new HashMap<>();
        private Duration commandTimeout = Duration.ofMillis(250);
        private Duration connectTimeout = Duration.ofSeconds(2);
        private Duration loadWait = Duration.ofSeconds(3);
        private int connections = 1;
        private long memoryMaxEntries = 10_000;
        private String keyPrefix = "";
        private int maxKeyBytes = 1_024;
        private @Nullable Path caCertificates;
        private InstantSource clock = InstantSource.system();
        private Executor executor = ForkJoinPool.commonPool();

        private Builder() {}

        /**
         * Sets where the store is: {@code memory:}, {@code redis://[user[:password]@]host[:port][/db]}, {@code rediss://...}
         * for TLS, {@code redis-sentinel://...#master} or {@code redis-cluster://h1:p1,h2:p2}.
         *
         * @param uri the URI
         * @return this builder
         * @throws CacheValidationException if it is no such URI; the message quotes its scheme at most
         */
        @CanIgnoreReturnValue
        public Builder uri(String uri) {
            this.uri = StoreUri.parse(uri);
            return this;
        }

        /**
         * Sets the user to log in as, in place of the one in the URI.
         *
         * @param username the name
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder username(String username) {
            this.username = Settings.nonEmpty("username", username);
            return this;
        }

        /**
         * Sets the password to log in with, in place of the one in the URI.
         *
         * @param password the password
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder password(String password) {
            this.password = Settings.nonEmpty("password", password);
            return this;
        }

        /**
         * Sets whether making a manager fails when its store cannot be reached.
         *
         * @param failFast true for a {@link CacheConnectionException}
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder failFast(boolean failFast) {
            this.failFast = failFast;
            return this;
        }

        /**
         * Sets how long entries live in caches that do not say it themselves.
         *
         * @param defaultTtl positive and at most ten years
         * @return this builder
         * @throws CacheValidationException if it is not
         */
        @CanIgnoreReturnValue
        public Builder defaultTtl(Duration defaultTtl) {
            this.defaultTtl = Settings.ttl("defaultTtl", defaultTtl);
            return this;
        }

        /**
         * Sets how long entries live in one cache, in place of what its declaration says. A namespace of no cache has no
         * effect, so that managers may share their settings.
         *
         * @param namespace the namespace of the cache
         * @param ttl positive and at most ten years
         * @return this builder
         * @throws CacheValidationException if it is not, or if there can be no such namespace
         */
        @CanIgnoreReturnValue
        public Builder ttl(String namespace, Duration ttl) {
            ttls.put(Settings.namespace(namespace), Settings.ttl("ttl of " + namespace, ttl));
            return this;
        }

        /**
         * Sets how long one operation may take before it is given up.
         *
         * @param commandTimeout positive and at most one minute
         * @return this builder
         * @throws CacheValidationException if it is not
         */
        @CanIgnoreReturnValue
        public Builder commandTimeout(Duration commandTimeout) {
            this.commandTimeout = Settings.timeout("commandTimeout", commandTimeout, Duration.ofMinutes(1));
            return this;
        }

        /**
         * Sets how long one attempt to connect may take.
         *
         * @param connectTimeout positive and at most one minute
         * @return this builder
         * @throws CacheValidationException if it is not
         */
        @CanIgnoreReturnValue
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = Settings.timeout("connectTimeout", connectTimeout, Duration.ofMinutes(1));
            return this;
        }

        /**
         * Sets how long a caller waits for another caller's load of the same key.
         *
         * @param loadWait positive and at most one hour
         * @return this builder
         * @throws CacheValidationException if it is not
         */
        @CanIgnoreReturnValue
        public Builder loadWait(Duration loadWait) {
            this.loadWait = Settings.timeout("loadWait", loadWait, Duration.ofHours(1));
            return this;
        }

        /**
         * Sets how many connections are kept for each node.
         *
         * @param connections 1 to 64
         * @return this builder
         * @throws CacheValidationException if it is not
         */
        @CanIgnoreReturnValue
        public Builder connections(int connections) {
            this.connections = (int) Settings.range("connections", connections, 1, 64);
            return this;
        }

        /**
         * Sets how many entries a store in memory holds before it evicts.
         *
         * @param memoryMaxEntries at least 1
         * @return this builder
         * @throws CacheValidationException if it is not
         */
        @CanIgnoreReturnValue
        public Builder memoryMaxEntries(long memoryMaxEntries) {
            this.memoryMaxEntries = Settings.range("memoryMaxEntries", memoryMaxEntries, 1, Long.MAX_VALUE);
            return this;
        }

        /**
         * Sets what stands before every namespace.
         *
         * @param keyPrefix segments as in a namespace; empty for none
         * @return this builder
         * @throws CacheValidationException if it holds another character
         */
        @CanIgnoreReturnValue
        public Builder keyPrefix(String keyPrefix) {
            this.keyPrefix = Settings.keyPrefix(keyPrefix);
            return this;
        }

        /**
         * Sets the length of the longest key text that is cached.
         *
         * @param maxKeyBytes the number of bytes in UTF-8, 1 to 65,536
         * @return this builder
         * @throws CacheValidationException if it is not
         */
        @CanIgnoreReturnValue
        public Builder maxKeyBytes(int maxKeyBytes) {
            this.maxKeyBytes = (int) Settings.range("maxKeyBytes", maxKeyBytes, 1, 65_536);
            return this;
        }

        /**
         * Sets the certificates of the authorities that a server's certificate may come from, for {@code rediss:}.
         *
         * @param caCertificates a file in PEM format (RFC 7468)
         * @return this builder
         * @throws CacheValidationException if it cannot be read
         */
        @CanIgnoreReturnValue
        public Builder caCertificates(Path caCertificates) {
            this.caCertificates = Settings.readable("caCertificates", caCertificates);
            return this;
        }

        /**
         * Sets the clock that expiry goes by, where this process keeps it.
         *
         * @param clock the clock; a test's own makes time pass
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder clock(InstantSource clock) {
            this.clock = Settings.present("clock", clock);
            return this;
        }

        /**
         * Sets what runs the dependents of asynchronous operations. It is not shut down with the manager. What it refuses, and what
         * it would run on a store's own thread, runs in the {@link ForkJoinPool#commonPool()}, or on a thread of its own where that
         * pool has none.
         *
         * @param executor the executor
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder executor(Executor executor) {
            this.executor = Settings.present("executor", executor);
            return this;
        }

        /**
         * Makes the configuration.
         *
         * @return the configuration
         */
        @CheckReturnValue
        public CacheConfig build() {
            return new CacheConfig(this);
        }
    }
}
