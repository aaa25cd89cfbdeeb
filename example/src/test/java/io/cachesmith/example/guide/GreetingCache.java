package io.cachesmith.example.guide;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheKey;
import io.cachesmith.annotation.CacheSpec;
import java.util.Locale;

/** A key whose text is written by hand, and a limit of its own. */
@CacheSpec(namespace = "greeting", maxBatch = 20)
public interface GreetingCache extends TypedCache<Locale, String> {

    @CacheKey
    default String keyText(Locale locale) {
        return locale.toLanguageTag();
    }
}
