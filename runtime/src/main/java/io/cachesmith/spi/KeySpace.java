package io.cachesmith.spi;

import io.cachesmith.CacheConfig;
import io.cachesmith.codec.Utf8;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the keys that a store sees, all with one prefix, of the texts of a cache's keys. */
final class KeySpace {

    private static final Logger LOGGER = LoggerFactory.getLogger(KeySpace.class);

    /** How many bytes of UTF-8 a {@code char} takes at most. */
    private static final int MAX_BYTES_PER_CHAR = 3;

    private final String namespace;
    private final String prefix;
    private final int maxKeyBytes;
    private final Counters counters;
    private final AtomicBoolean bypassLogged = new AtomicBoolean();

    KeySpace(String namespace, CacheConfig config, Counters counters) {
        this.namespace = namespace;
        this.prefix = (config.keyPrefix().isEmpty() ? "" : config.keyPrefix() + ":") + namespace + ":";
        this.maxKeyBytes = config.maxKeyBytes();
        this.counters = counters;
    }

    String prefix() {
        return prefix;
    }

    /** Returns null for a text that cannot be cached, and counts that. */
    @Nullable
    String storeKey(String text) {
        if (isCacheable(text)) {
            return prefix.concat(text);
        }
        counters.bypassedKeys.increment();
        if (bypassLogged.compareAndSet(false, true)) {
            LOGGER.warn(
                    "Cache {}: a key's text has more than {} bytes or an unpaired surrogate; such keys are not cached",
                    namespace,
                    maxKeyBytes);
        }
        return null;
    }

    private boolean isCacheable(String text) {
        return (text.length() <= maxKeyBytes / MAX_BYTES_PER_CHAR || Utf8.length(text) <= maxKeyBytes)
                && Utf8.isEncodable(text);
    }
}
