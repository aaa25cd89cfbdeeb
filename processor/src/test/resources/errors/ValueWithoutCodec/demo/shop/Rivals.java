package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;

public interface Rivals {

    record Pair<A, B>(A first, List<B> second) {

        Pair(String first, List<B> second) {
            this((A) null, second, 0);
        }

        private Pair(A first, List<B> second, int more) {
            this(first, second);
        }
    }

    record Uses(List<Pair<String, Long>> pairs, Pair<Long, String> others) {}

    @CacheSpec(namespace = "rivals", name = "rivals")
    interface UsesCache extends TypedCache<String, Uses> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "pair")
    interface PairCache extends TypedCache<String, Pair<String, String>> {} // error: ValueWithoutCodec at "interface"
}
