package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;

public interface Ttls {

    String OURS = "cachesmith";

    @CacheSpec(namespace = "second", ttl = 1) // warning: TtlUnusual at "1"
    interface SecondCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "almost-a-minute", ttl = 59) // warning: TtlUnusual at "59"
    interface AlmostAMinuteCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "minute", ttl = 60)
    interface MinuteCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "day", ttl = 86_400)
    interface DayCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "day-and-a-bit", ttl = 24 * 60 * 60 + 1) // warning: TtlUnusual at "+ 1"
    interface DayAndABitCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "ten-years", ttl = CacheSpec.MAX_TTL) // warning: TtlUnusual at ".MAX_TTL"
    interface TenYearsCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "for-ever", ttl = CacheSpec.NO_EXPIRY)
    interface ForEverCache extends TypedCache<String, String> {}

    @CacheSpec(namespace = "default", ttl = CacheSpec.MANAGER_DEFAULT, name = "defaultCache")
    interface DefaultCache extends TypedCache<String, String> {}

    @SuppressWarnings("cachesmith")
    @CacheSpec(namespace = "suppressed", ttl = 5)
    interface SuppressedCache extends TypedCache<String, String> {}

    @SuppressWarnings({"unchecked", OURS})
    interface Around {
        @CacheSpec(namespace = "suppressed-around", ttl = 5, name = "around")
        interface SuppressedCache extends TypedCache<String, String> {}

        interface Deeper {
            @CacheSpec(namespace = "suppressed-far-around", ttl = 5, name = "deeperCache")
            interface DeeperCache extends TypedCache<String, String> {}
        }
    }

    @SuppressWarnings("unchecked")
    @CacheSpec(namespace = "other-warnings", ttl = 5) // warning: TtlUnusual at "5"
    interface OtherWarningsCache extends TypedCache<String, String> {}
}
