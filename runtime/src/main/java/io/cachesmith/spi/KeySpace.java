package io.cachesmith.spi;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheDefinition;
import io.cachesmith.codec.Utf8;
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

    /** The length of a UUID's text; that of a number or a truth value is less. */
    private static final int LONGEST_SHORT_TEXT = 36;

    private final String namespace;
    private final String prefix;
    private final Function<K, String> keyText;
    private final boolean mayStandForTexts;
    private final int maxKeyBytes;
    private final Counters counters;
    private final AtomicBoolean bypassLogged = new AtomicBoolean();

    KeySpace(CacheDefinition<K, ?> definition, Function<K, String> keyText, CacheConfig config, Counters counters) {
        this.namespace = definition.namespace();
        this.prefix = (config.keyPrefix().isEmpty() ? "" : config.keyPrefix() + ":") + namespace + ":";
        this.keyText = keyText;
        this.maxKeyBytes = config.maxKeyBytes();
        this.mayStandForTexts = definition.canonicalKeys() && maxKeyBytes >= LONGEST_SHORT_TEXT;
        this.counters = counters;
    }

    String prefix() {
        return prefix;
    }

    /** Returns null for a key whose text cannot be cached, and counts that. */
    @Nullable
    StoreKey storeKey(K key) {
        if (mayStandForTexts && hasShortAsciiText(key)) {
            return new StoreKey(prefix, key);
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

    /** Such a text can be cached, so it need not be looked at. */
    private static boolean hasShortAsciiText(Object key) {
        return key instanceof UUID || key instanceof Number || key instanceof Boolean;
    }

    private boolean isCacheable(String text) {
        return (text.length() <= maxKeyBytes / MAX_BYTES_PER_CHAR || Utf8.length(text) <= maxKeyBytes)
                && Utf8.isEncodable(text);
    }
}
