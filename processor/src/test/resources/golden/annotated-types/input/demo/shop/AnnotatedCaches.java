package demo.shop;

import io.cachesmith.Codec;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheKey;
import io.cachesmith.annotation.CacheSpec;
import java.nio.charset.StandardCharsets;

public interface AnnotatedCaches {

    record Key(@Checked String text, @Checked int number) {}

    enum Color {
        RED
    }

    @CacheSpec(namespace = "arguments")
    interface ArgumentsCache extends TypedCache<@Checked String, @Checked Long> {}

    @CacheSpec(namespace = "bytes")
    interface BytesCache extends TypedCache<@Checked Key, @Checked byte @Checked []> {}

    @CacheSpec(namespace = "enum")
    interface EnumCache extends @Checked TypedCache<@Checked Color, @Checked Color> {}

    @CacheSpec(namespace = "key-text")
    interface KeyTextCache extends TypedCache<@Checked Thread, String> {

        @CacheKey
        default @Checked String keyText(@Checked Thread key) {
            return key.getName();
        }
    }

    @CacheSpec(namespace = "codec", codec = ThreadCodec.class)
    interface CodecCache extends TypedCache<String, @Checked Thread> {}

    final class ThreadCodec implements Codec<Thread> {

        @Override
        public byte[] encode(Thread value) {
            return value.getName().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Thread decode(byte[] bytes) {
            return new Thread(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
