package io.cachesmith.spi;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheDefinition;
import io.cachesmith.Codec;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.Format;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the facts of a cache's declaration; generated code names those that differ from their defaults. For one thread.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class DefinitionBuilder<K, V> {

    private final String namespace;
    private String keyType = "";
    private String valueType = "";
    private final Optional<Duration> configuredTtl;
    private Optional<Duration> ttl;
    private int maxBatch = TypedCache.MAX_BATCH;
    private Format format = Format.JSON;
    private @Nullable Codec<V> codec;
    private @Nullable Class<K> canonicalKeys;

    DefinitionBuilder(String namespace, CacheConfig config) {
        this.namespace = namespace;
        this.ttl = Optional.of(config.defaultTtl());
        this.configuredTtl = Optional.ofNullable(config.ttls().get(namespace));
    }

    /**
     * Names the types.
     *
     * @param keyType the type of the keys as written in source
     * @param valueType the type of the values as written in source
     * @return this builder
     */
    public DefinitionBuilder<K, V> types(String keyType, String valueType) {
        this.keyType = keyType;
        this.valueType = valueType;
        return this;
    }

    /**
     * States that the text of a key is its {@code toString}, and that it is the same for two keys of this class exactly if they are
     * equal.
     *
     * @param type the class of the keys
     * @return this builder
     */
    public DefinitionBuilder<K, V> canonicalKeys(Class<K> type) {
        this.canonicalKeys = type;
        return this;
    }

    /**
     * Sets the time to live.
     *
     * @param ttlSeconds the time to live in seconds
     * @return this builder
     */
    public DefinitionBuilder<K, V> ttlSeconds(long ttlSeconds) {
        this.ttl = Optional.of(Duration.ofSeconds(ttlSeconds));
        return this;
    }

    /**
     * Lets entries live for ever.
     *
     * @return this builder
     */
    public DefinitionBuilder<K, V> noExpiry() {
        this.ttl = Optional.empty();
        return this;
    }

    /**
     * Sets the largest batch.
     *
     * @param maxBatch the number of entries
     * @return this builder
     */
    public DefinitionBuilder<K, V> maxBatch(int maxBatch) {
        this.maxBatch = maxBatch;
        return this;
    }

    /**
     * Sets how structured values are stored.
     *
     * @param format the format
     * @return this builder
     */
    public DefinitionBuilder<K, V> format(Format format) {
        this.format = format;
        return this;
    }

    /**
     * Sets what encodes and decodes the values.
     *
     * @param codec the codec
     * @return this builder
     */
    public DefinitionBuilder<K, V> codec(Codec<V> codec) {
        this.codec = codec;
        return this;
    }

    /** Null where keys are known by their texts only. */
    @Nullable
    Class<K> canonicalKeys() {
        return canonicalKeys;
    }

    CacheDefinition<K, V> build() {
        return new CacheDefinition<>(
                namespace,
                keyType,
                valueType,
                configuredTtl.or(() -> ttl),
                maxBatch,
                format,
                Objects.requireNonNull(codec, "codec"));
    }
}
