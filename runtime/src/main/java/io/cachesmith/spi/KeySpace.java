package io.cachesmith.spi;

import io.cachesmith.CacheConfig;
import io.cachesmith.codec.Utf8;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the keys that a store sees of a cache's keys.
 *
 * @param <K> the type of the keys
 */
final class KeySpace<K> {

    private static final Logger LOGGER = LoggerFactory.getLogger(KeySpace.class);

    /** How many bytes of UTF-8 a {@code char} takes at most. */
    private static final int MAX_BYTES_PER_CHAR = 3;

    /** Final classes whose values have texts that are short and ASCII, so that one need not be made to be looked at. */
    private static final Set<Class<?>> STANDING_FOR_TEXTS =
            Set.of(UUID.class, Long.class, Integer.class, Short.class, Byte.class, Boolean.class);

    /** The length of a UUID's text; those of the others are shorter. */
    private static final int LONGEST_STANDING = 36;

    private final String namespace;
    private final String prefix;
    private final Function<K, String> keyText;

    /** The class of keys that stand for their texts; null if none do. */
    private final @Nullable Class<?> standing;

    private final int maxKeyBytes;
    private final Counters counters;
    private final AtomicBoolean bypassLogged = new AtomicBoolean();

    KeySpace(
            String namespace,
            @Nullable Class<K> canonicalKeys,
            Function<K, String> keyText,
            CacheConfig config,
            Counters counters) {
        this.namespace = namespace;
        this.prefix = (config.keyPrefix().isEmpty() ? "" : config.keyPrefix() + ":") + namespace + ":";
        this.keyText = keyText;
        this.maxKeyBytes = config.maxKeyBytes();
        this.standing =
                canonicalKeys != null && STANDING_FOR_TEXTS.contains(canonicalKeys) && maxKeyBytes >= LONGEST_STANDING
                        ? canonicalKeys
                        : null;
        this.counters = counters;
    }

    String prefix() {
        return prefix;
    }

    /** Returns null for a key whose text cannot be cached, and counts that. */
    @Nullable
    StoreKey storeKey(K key) {
        // one of another class, which a cast can bring along, fails in the next step
        if (key.getClass() == standing) {
            return new StoreKey(prefix, (Comparable<?>) key);
        }
        String text = keyText.apply(key);
        if (isCacheable(text)) {
            return new StoreKey(prefix, text);
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
