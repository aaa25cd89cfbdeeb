package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Map;

public interface MapKeys {

    record Prices(Map<Double, String> byPrice, List<Map<Point, Long>> points) {}

    record Point(double x, String name) {}

    @CacheSpec(namespace = "prices")
    interface PricesCache extends TypedCache<String, Prices> {} // error: KeyWithoutText at "interface", KeyWithoutText at "interface"

    @CacheSpec(namespace = "lists")
    interface ListsCache extends TypedCache<String, Map<List<String>, Long>> {} // error: KeyWithoutText at "interface"
}
