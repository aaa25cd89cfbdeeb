package demo.shop;

import io.cachesmith.TypedCache;
import java.util.UUID;

public interface ById<K> extends TypedCache<K, UUID> {}
