package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Map;

public class Structures {

    public record Order(List<Line> lines, Map<Code, Shade> codes, Id<Line> id) {}

    private record Line(Shade shade) {}

    private record Code(String text) {}

    public record Id<T>(long value) {}

    private enum Shade {
        DARK
    }

    @CacheSpec(namespace = "order")
    public interface OrderCache extends TypedCache<String, Order> {} // error: TypeNotVisible at "interface", TypeNotVisible at "interface", TypeNotVisible at "interface"

    @CacheSpec(namespace = "lines")
    public interface LinesCache extends TypedCache<String, List<Line>> {} // error: TypeNotVisible at "interface", TypeNotVisible at "interface"
}
