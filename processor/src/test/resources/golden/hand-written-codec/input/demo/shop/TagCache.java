package demo.shop;

import io.cachesmith.Codec;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Its codec is nested in it, gets its type argument from a supertype, and is for a type that has none otherwise. */
@CacheSpec(namespace = "tags", codec = TagCache.TagsCodec.class)
public interface TagCache extends TypedCache<String, List<String>> {

    abstract class ListCodec<T> implements Codec<List<T>> {}

    final class TagsCodec extends ListCodec<String> {

        @Override
        public byte[] encode(List<String> value) {
            return String.join(",", value).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<String> decode(byte[] bytes) {
            return List.of(new String(bytes, StandardCharsets.UTF_8).split(","));
        }
    }
}
