package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

/** Has the name of a type of the runtime, and its accessor that of a parameter of the generated manager. */
@CacheSpec(namespace = "backend")
public interface Backend extends TypedCache<String, String> {}
