package io.cachesmith.spi.json;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A set stands in JSON as an array; one that is read keeps its order and cannot be changed.
 *
 * @param element how its elements do
 * @param <E> the type of the elements
 */
record SetJson<E>(JsonType<E> element) implements JsonType<Set<E>> {

    @Override
    public void write(JsonWriter out, Set<E> value) {
        out.beginArray(value.size());
        for (E each : value) {
            out.requireFew(value.size(), each);
            out.value(element, each);
        }
        out.endArray();
    }

    @Override
    public Set<E> read(JsonReader in) {
        in.beginArray();
        Set<E> set = new LinkedHashSet<>();
        while (in.nextElement()) {
            E each = element.read(in);
            JsonReader.requireFew(set.size() + 1, each);
            if (!set.add(each)) {
                throw JsonReader.mismatch("an element of a set is there twice");
            }
        }
        return Collections.unmodifiableSet(set);
    }
}
