package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public class Outer {

    /** A type with the simple name of one that the generated code mentions. */
    public static final class CacheContext {}

    @CacheSpec(namespace = "inner")
    public interface InnerCache extends TypedCache<Inner.Id, String> {}

    public static class Inner {

        public record Id(long id) {}

        @CacheSpec(namespace = "deeper")
        public interface DeeperCache extends TypedCache<Id, Mood> {}

        public enum Mood {
            GOOD,
            BAD
        }
    }
}
