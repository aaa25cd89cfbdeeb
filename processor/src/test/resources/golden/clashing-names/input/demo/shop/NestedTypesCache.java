package demo.shop;

import io.cachesmith.Codec;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.nio.charset.StandardCharsets;

/** The generated class inherits its nested types, which would hide those that it imports. */
@CacheSpec(namespace = "nested-types", codec = NestedTypesCache.CacheContext.class)
public interface NestedTypesCache extends TypedCache<NestedTypesCache.KeyText, String>, HasCodecs {

    record KeyText(String text) {}

    final class CacheContext implements Codec<String> {

        @Override
        public byte[] encode(String value) {
            return value.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String decode(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
