package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.Optional;

@CacheSpec(namespace = "listening")
public interface ListeningCache extends TypedCache<String, Integer> {

    @Override
    default Optional<Integer> get(String key) { // error: OperationOverridden at "get"
        return Optional.empty();
    }

    @Override
    default void clear() { // error: OperationOverridden at "clear"
    }

    default String textOfKey(String key) { // error: OperationOverridden at "textOfKey"
        return key;
    }
}
