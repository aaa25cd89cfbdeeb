package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Prefixes {

    @CacheSpec(namespace = "user") // error: NamespacePrefix at "\"user"
    interface UserCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "user:profile") // error: NamespacePrefix at "\"user"
    interface ProfileCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "users")
    interface UsersCache extends TypedCache<String, String> {}
}
