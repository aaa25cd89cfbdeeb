package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public interface Values {

    interface BigFraction {}

    final class Money {}

    record UserProfile(String name, List<Order> orders) {}

    record Order(BigFraction total, Optional<Money[]> paid, Map<String, List<BigFraction>> parts) {}

    record Page<T>(List<T> items, Map<T, String> names) {}

    record Uses(
            Collection<String> collection,
            ArrayList<String> list,
            HashMap<String, String> map,
            Object object,
            List<Object> objects,
            Map<Long, Object> byNumber,
            OptionalInt optionalInt,
            Optional<Optional<String>> twice,
            @Nullable Optional<String> nothing,
            List<@Nullable Optional<String>> nothings,
            Set<String[]> arrays,
            Set<byte[]> bytes,
            List<? extends Number> wildcards,
            Page<?> anyPage) {}

    @SuppressWarnings("rawtypes")
    record Raw(List list, Page page) {}

    record Both(
            Collection<String> one,
            Collection<String> other,
            Thread thread,
            List<Thread> threads,
            ThreadLocal<String> text,
            ThreadLocal<Long> number) {}

    record Grow<T>(T value, List<Grow<List<T>>> next) {}

    record Pair<A, B>(A left, B right) {}

    record Explode<T>(Optional<Explode<Pair<T, T>>> next) {}

    @CacheSpec(namespace = "object")
    interface ObjectCache extends TypedCache<String, Object> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "thread")
    interface ThreadCache extends TypedCache<String, Thread> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "nothing")
    interface NothingCache extends TypedCache<String, Void> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "threads")
    interface ThreadsCache extends TypedCache<String, Map<String, Thread[]>> {} // error: ValueWithoutCodec at "interface"

    /** Each type once, at the end of the shortest way. */
    @CacheSpec(namespace = "profile")
    interface ProfileCache extends TypedCache<String, UserProfile> {} // error: ValueWithoutCodec at "interface", ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "page")
    interface PageCache extends TypedCache<String, Page<Thread>> {} // error: ValueWithoutCodec at "interface", KeyWithoutText at "interface"

    @CacheSpec(namespace = "uses")
    interface UsesCache extends TypedCache<String, Uses> {} // error: ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "raw")
    interface RawCache extends TypedCache<String, Raw> {} // error: ValueWithoutCodec at "interface", ValueWithoutCodec at "interface"

    /** What is wrong in its place is wrong in each. */
    @CacheSpec(namespace = "both")
    interface BothCache extends TypedCache<String, Both> {} // error: ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "grow")
    interface GrowCache extends TypedCache<String, Grow<String>> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "explode")
    interface ExplodeCache extends TypedCache<String, Explode<String>> {} // error: ValueWithoutCodec at "interface"
}
