package demo.shop;

import io.cachesmith.Codec;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;

public class Outer {

    private record HiddenKey(String text) {}

    private enum HiddenValue {}

    @CacheSpec(namespace = "key")
    public interface KeyCache extends TypedCache<HiddenKey, String> {} // error: TypeNotVisible at "interface"

    @CacheSpec(namespace = "value")
    public interface ValueCache extends TypedCache<String, HiddenValue> {} // error: TypeNotVisible at "interface"

    public record Box<T>(String text) {}

    @CacheSpec(namespace = "argument")
    public interface ArgumentCache extends TypedCache<Box<HiddenKey>, String> {} // error: TypeNotVisible at "interface"

    public static class ArrayCodec implements Codec<HiddenValue[]> {

        @Override
        public byte[] encode(HiddenValue[] value) {
            return new byte[0];
        }

        @Override
        public HiddenValue[] decode(byte[] bytes) {
            return new HiddenValue[0];
        }
    }

    @CacheSpec(namespace = "array", codec = ArrayCodec.class)
    public interface ArrayCache extends TypedCache<String, HiddenValue[]> {} // error: TypeNotVisible at "interface"

    public static class ListCodec implements Codec<List<? extends HiddenKey>> {

        @Override
        public byte[] encode(List<? extends HiddenKey> value) {
            return new byte[0];
        }

        @Override
        public List<? extends HiddenKey> decode(byte[] bytes) {
            return List.of();
        }
    }

    @CacheSpec(namespace = "wildcard", codec = ListCodec.class)
    public interface WildcardCache extends TypedCache<String, List<? extends HiddenKey>> {} // error: TypeNotVisible at "interface"
}
