package io.cachesmith.spi.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A list stands in JSON as an array; one that is read cannot be changed.
 *
 * @param element how its elements do
 * @param <E> the type of the elements
 */
record ListJson<E>(JsonType<E> element) implements JsonType<List<E>> {

    @Override
    public void write(JsonWriter out, List<E> value) {
        out.beginArray(value.size());
        for (E each : value) {
            out.value(element, each);
        }
        out.endArray();
    }

    @Override
    public List<E> read(JsonReader in) {
        in.beginArray();
        List<E> list = new ArrayList<>();
        while (in.nextElement()) {
            list.add(element.read(in));
        }
        return element.takesNull() ? Collections.unmodifiableList(list) : List.copyOf(list);
    }
}
