package demo.shop;

import io.cachesmith.annotation.CacheKey;

/** Its static method is not inherited, as static methods of interfaces never are. */
public interface StaticTexts {

    @CacheKey
    static String textOf(Integer key) {
        return "n" + key;
    }
}
