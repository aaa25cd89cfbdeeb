package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public class Components {

    public record Key(Hidden hidden, Color color) {}

    private record Hidden(String text) {}

    private enum Color {
        RED
    }

    @CacheSpec(namespace = "components")
    public interface ComponentsCache extends TypedCache<Key, String> {} // error: TypeNotVisible at "interface", TypeNotVisible at "interface"
}
