package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Optional;

/** Names of the user that are also names of what is generated. */
public interface Clashes {

    record Locals(
            int in,
            int in2,
            String component,
            String value,
            Optional<String> out,
            String NAMES,
            List<String> JsonTypes,
            Optional<Long> Optional,
            String io,
            String java,
            List<String> LIST_OF_STRING) {}

    record Keywords(int yield, int record, int sealed, int permits, int var, int when, int with, int module) {

        static final int LIMIT = 1;

        static int counter() {
            return LIMIT;
        }
    }

    record Dollar(String a$b, String _c, String ünï) {}

    enum COLOR {
        RED
    }

    record Constants(COLOR color, Order order, OrderJson json, List<Other.Order> others, demo.shop.other.Order far) {}

    record Order(String mine) implements Comparable<Order> {

        @Override
        public int compareTo(Order other) {
            return mine.compareTo(other.mine);
        }
    }

    record OrderJson(String text) {}

    final class Other {

        record Order(int other) {}

        record ORDER(int other) {}

        record lower(ORDER upper) {}

        private Other() {}
    }

    record JsonType(String text) {}

    record List2(List<JsonType> types, Other.lower lower) {}

    @CacheSpec(namespace = "locals")
    interface LocalsCache extends TypedCache<String, Locals> {}

    @CacheSpec(namespace = "keywords")
    interface KeywordsCache extends TypedCache<String, Keywords> {}

    @CacheSpec(namespace = "dollar")
    interface DollarCache extends TypedCache<String, Dollar> {}

    @CacheSpec(namespace = "constants")
    interface ConstantsCache extends TypedCache<String, Constants> {

        /** The implementation inherits it. */
        record ColorJson(String text) {}

        String ORDER = "mine";
    }

    @CacheSpec(namespace = "types")
    interface TypesCache extends TypedCache<String, List2> {

        /** The implementation inherits these, too. */
        final class JsonReader {}

        final class Optional {}

        final class List2Json {}
    }
}
