package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public interface Generics {

    record Order(String id) {}

    record Page<T>(List<T> items, @Nullable T first, int total) {}

    record Pair<A, B>(A left, B right) {}

    record Swapped<A, B>(Pair<B, A> pair) {}

    /** Nothing of its argument is stored. */
    record Id<T>(long value) {}

    record Bounded<T extends Comparable<T>>(T value) {}

    record Vararg<T>(T... values) {

        @SafeVarargs
        public Vararg {}
    }

    final class Outer<T> {

        record Inner<U>(U value) {}

        private Outer() {}
    }

    @CacheSpec(namespace = "pages")
    interface PagesCache extends TypedCache<String, Page<Order>> {}

    @CacheSpec(namespace = "pairs")
    interface PairsCache extends TypedCache<String, Pair<Page<Order>, Vararg<Optional<Long>>>> {

        record Unused<T>(T value) {}
    }

    @CacheSpec(namespace = "swapped")
    interface SwappedCache extends TypedCache<String, Swapped<String, Integer>> {}

    @CacheSpec(namespace = "nullable-argument")
    interface NullableArgumentCache
            extends TypedCache<String, Pair<Pair<@Nullable String, Order>, Pair<String, @Nullable Order>>> {}

    @CacheSpec(namespace = "phantoms")
    interface PhantomsCache extends TypedCache<String, Pair<Id<Thread>, Map<Id<Order>, Id<List<? extends Thread>>>>> {}

    @CacheSpec(namespace = "bounded")
    interface BoundedCache extends TypedCache<String, Bounded<Integer>> {}

    @CacheSpec(namespace = "varargs")
    interface VarargsCache extends TypedCache<String, Vararg<List<String>>> {}

    @CacheSpec(namespace = "inner")
    interface InnerCache extends TypedCache<String, Outer.Inner<byte[]>> {}

    interface ByName<V> extends TypedCache<String, Page<V>> {}

    @CacheSpec(namespace = "from-below")
    interface FromBelowCache extends ByName<List<Order>> {}
}
