package demo.shop.base;

import io.cachesmith.TypedCache;

public class Base {

    /** Everybody may extend it, though its key type has a name here only. */
    public interface OfColor extends TypedCache<Color, String> {}

    enum Color {}
}
