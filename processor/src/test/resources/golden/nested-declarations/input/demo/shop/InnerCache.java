package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "same-simple-name", name = "outermost")
public interface InnerCache extends TypedCache<Outer.Inner.Id, Outer.Inner.Mood> {}
