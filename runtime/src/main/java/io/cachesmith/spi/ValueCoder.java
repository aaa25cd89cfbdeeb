package io.cachesmith.spi;

import io.cachesmith.CacheDefinition;
import io.cachesmith.CacheDeserializationException;
import io.cachesmith.CacheSerializationException;
import io.cachesmith.Codec;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes and decodes the values of one cache, and decides what becomes of those that cannot be.
 *
 * @param <V> the type of the values
 */
final class ValueCoder<V> {

    private static final Logger LOGGER = LoggerFactory.getLogger(ValueCoder.class);

    private final Codec<V> codec;
    private final String described;
    private final Counters counters;
    private final SparseLog corruptions;
    private final SparseLog encodeFailures;

    ValueCoder(CacheDefinition<?, V> definition, Counters counters) {
        this.codec = definition.codec();
        this.described = definition.valueType() + " for cache " + definition.namespace();
        this.counters = counters;
        this.corruptions =
                new SparseLog(LOGGER, definition.namespace(), "a stored value could not be decoded and is removed");
        this.encodeFailures = new SparseLog(
                LOGGER,
                definition.namespace(),
                "a loaded value could not be encoded and is returned without being stored");
    }

    byte[] encode(V value) {
        return encode(value, "");
    }

    byte[] encodeAt(V value, int position) {
        return encode(value, " at position " + position);
    }

    private byte[] encode(V value, String where) {
        byte[] bytes;
        try {
            bytes = codec.encode(value);
        } catch (Exception | AssertionError cause) {
            // an accessor may throw what it does not declare
            throw failure(where, cause);
        }
        if (bytes == null) {
            throw failure(where, null);
        }
        return bytes;
    }

    private CacheSerializationException failure(String where, @Nullable Throwable cause) {
        return new CacheSerializationException("Cannot encode the value" + where + ": " + described, cause);
    }

    /** Encodes what a loader found; a value that cannot be encoded must not be lost, so null stands for its bytes. */
    byte @Nullable [] encodeLoaded(V value) {
        try {
            return encode(value);
        } catch (CacheSerializationException unencodable) {
            counters.encodeFailures.increment();
            encodeFailures.happened();
            return null;
        }
    }

    /** Returns null for bytes that are no value; those that nobody can have meant are handed on, to be removed. */
    @Nullable
    V decode(StoreKey key, byte[] bytes, Consumer<? super Store.Entry> corrupt) {
        try {
            V value = codec.decode(bytes);
            if (value != null) {
                return value;
            }
        } catch (CacheDeserializationException classified) {
            if (classified.kind() == CacheDeserializationException.Kind.SCHEMA_MISMATCH) {
                counters.schemaMismatches.increment();
                return null;
            }
        } catch (Exception | AssertionError unreadable) {
            // counted and handed on below; a constructor may throw what it does not declare, and its message may quote
            // the value
        }
        counters.corruptions.increment();
        corruptions.happened();
        corrupt.accept(new Store.Entry(key, bytes));
        return null;
    }

    /**
     * Returns what another caller than the loading one may have: a value of its own, unless none can change; null if the
     * codec does not read what it wrote.
     */
    @Nullable
    V share(V loaded, byte @Nullable [] bytes) {
        if (bytes == null || codec.immutable()) {
            return loaded;
        }
        try {
            return codec.decode(bytes);
        } catch (Exception | AssertionError unreadable) {
            return null;
        }
    }
}
