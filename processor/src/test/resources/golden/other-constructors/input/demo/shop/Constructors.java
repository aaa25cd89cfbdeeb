package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Map;

/** Records with constructors beside the canonical one, which would change what was stored. */
public interface Constructors {

    record Tag(int rank) {

        Tag(Integer rank) {
            this(rank + 1000);
        }
    }

    record Line(long id, String text) {

        Line(Object id, String text) {
            this(-7L, text + id);
        }
    }

    record Locals(String text, int components, Tag JsonKeys, Tag TAG_KEY, boolean yield, boolean java, boolean io) {}

    record Box<T>(T value) {

        @SuppressWarnings("unchecked")
        Box(CharSequence text) {
            this((T) ("other " + text));
        }
    }

    record Phantom<T>(String text) {}

    record Uses(
            Map<Tag, Tag> tags,
            Map<Line, Line> lines,
            Map<Locals, Boolean> locals,
            Map<Box<String>, List<Box<String>>> boxes,
            Map<Phantom<?>, Box<Long>> phantoms) {}

    /** A constructor that nobody else can call is in nobody's way. */
    record Own<T>(T value) {

        @SuppressWarnings("unchecked")
        private Own(String text) {
            this((T) ("other " + text));
        }

        static Own<Long> of(String text) {
            return new Own<>(text);
        }
    }

    @CacheSpec(namespace = "own")
    interface OwnCache extends TypedCache<String, Own<String>> {}

    /** The keys of a cache are only written. */
    record Written<T>(T value) {

        @SuppressWarnings("unchecked")
        Written(String text) {
            this((T) ("other " + text));
        }
    }

    @CacheSpec(namespace = "written")
    interface WrittenCache extends TypedCache<Written<String>, Own<Long>> {}

    @CacheSpec(namespace = "uses")
    interface UsesCache extends TypedCache<String, Uses> {}
}
