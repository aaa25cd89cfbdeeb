package demo.shop;

import java.util.List;
import java.util.Map;

public record Order(
        java.lang.String name,
        Integer mine,
        java.lang.Integer number,
        Map<Key, List<java.lang.Boolean>> flags) {

    public record Key(java.lang.String text, int rank) {}

    @Deprecated
    public Order {}
}
