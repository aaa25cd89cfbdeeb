package io.cachesmith.spi.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map stands in JSON as an object; one that is read keeps its order and cannot be changed.
 *
 * @param key the text of its keys
 * @param element how its values stand in JSON
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
record MapJson<K, V>(JsonKey<K> key, JsonType<V> element) implements JsonType<Map<K, V>> {

    @Override
    public void write(JsonWriter out, Map<K, V> value) {
        out.beginMap(value.size());
        for (Map.Entry<K, V> entry : value.entrySet()) {
            out.requireFew(value.size(), entry.getKey());
            out.key(key, entry.getKey());
            out.value(element, entry.getValue());
        }
        out.endObject();
    }

    @Override
    public Map<K, V> read(JsonReader in) {
        in.beginMap();
        Map<K, V> map = new LinkedHashMap<>();
        while (in.nextMember()) {
            int before = map.size();
            K each = key.read(in.name());
            JsonReader.requireFew(before + 1, each);
            map.put(each, element.read(in));
            if (map.size() == before) {
                throw JsonReader.mismatch("a key of a map is there twice");
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
