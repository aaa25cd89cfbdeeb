package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Map;

public interface Arrays {

    enum Color {
        RED
    }

    record Item(String name) {}

    record Pair<A, B>(A left, B right) {}

    record Primitives(
            boolean[] booleans,
            byte[] bytes,
            short[] shorts,
            int[] ints,
            long[] longs,
            float[] floats,
            double[] doubles,
            char[] chars) {}

    record Nested(
            String[] strings,
            Color[] colors,
            Item[][] items,
            int[][][] cube,
            byte[][] chunks,
            List<String>[] lists,
            Map<String, Long>[][] maps,
            List<Item[]> listOfArrays,
            Pair<Item, Item>[] pairs,
            String... varargs) {}

    record Generic<T>(T[] values) {}

    @CacheSpec(namespace = "primitives")
    interface PrimitivesCache extends TypedCache<String, Primitives> {}

    @CacheSpec(namespace = "nested")
    interface NestedCache extends TypedCache<String, Nested> {}

    @CacheSpec(namespace = "generic")
    interface GenericCache extends TypedCache<String, Generic<Pair<int[], Item>>> {}
}
