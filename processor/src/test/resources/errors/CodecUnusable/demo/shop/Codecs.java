package demo.shop;

import io.cachesmith.Codec;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import static java.nio.charset.StandardCharsets.UTF_8;

public class Codecs {

    abstract static class StringCodec implements Codec<String> {

        @Override
        public byte[] encode(String value) {
            return value.getBytes(UTF_8);
        }

        @Override
        public String decode(byte[] bytes) {
            return new String(bytes, UTF_8);
        }
    }

    @CacheSpec(namespace = "abstract", codec = StringCodec.class) // error: CodecUnusable at ".class"
    public interface AbstractCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "interface", codec = Codec.class) // error: CodecUnusable at ".class"
    public interface InterfaceCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "array", codec = String[].class) // error: CodecUnusable at ".class"
    public interface ArrayCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "none", codec = Thread.class) // error: CodecUnusable at ".class"
    public interface NoCodecCache extends TypedCache<String, String> {}

    static class Usable extends StringCodec {}

    @CacheSpec(namespace = "other-type", codec = Usable.class) // error: CodecUnusable at ".class"
    public interface OtherTypeCache extends TypedCache<String, Integer> {}

    static class Generic<T> extends StringCodec {}

    @CacheSpec(namespace = "generic", codec = Generic.class) // error: CodecUnusable at ".class"
    public interface GenericCache extends TypedCache<String, String> {}

    class Inner extends StringCodec {}

    @CacheSpec(namespace = "inner", codec = Inner.class) // error: CodecUnusable at ".class"
    public interface InnerCache extends TypedCache<String, String> {}

    private static class Hidden extends StringCodec {}

    @CacheSpec(namespace = "hidden", codec = Hidden.class) // error: CodecUnusable at ".class"
    public interface HiddenCache extends TypedCache<String, String> {}

    static class Demanding extends StringCodec {

        Demanding(String charset) {}

        private Demanding() {}
    }

    @CacheSpec(namespace = "demanding", codec = Demanding.class) // error: CodecUnusable at ".class"
    public interface DemandingCache extends TypedCache<String, String> {}

    static class Failing extends StringCodec {

        Failing() throws java.io.IOException {}
    }

    @CacheSpec(namespace = "failing", codec = Failing.class) // error: CodecUnusable at ".class"
    public interface FailingCache extends TypedCache<String, String> {}

    enum Constant implements Codec<String> {
        ONE;

        @Override
        public byte[] encode(String value) {
            return value.getBytes(UTF_8);
        }

        @Override
        public String decode(byte[] bytes) {
            return new String(bytes, UTF_8);
        }
    }

    @CacheSpec(namespace = "enum", codec = Constant.class) // error: CodecUnusable at ".class"
    public interface EnumCache extends TypedCache<String, String> {}

    @SuppressWarnings("rawtypes")
    static class Raw implements Codec {

        @Override
        public byte[] encode(Object value) {
            return new byte[0];
        }

        @Override
        public Object decode(byte[] bytes) {
            return "";
        }
    }

    @CacheSpec(namespace = "raw", codec = Raw.class) // error: CodecUnusable at ".class"
    public interface RawCache extends TypedCache<String, String> {}
}
