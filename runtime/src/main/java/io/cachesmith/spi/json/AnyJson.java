package io.cachesmith.spi.json;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * The values of a {@code Map<String, Object>}: what JSON itself has. Only what is equal after reading is written: strings,
 * booleans, null, lists and maps of such; and of the numbers those that their text is read as, which is the smallest of
 * {@link Integer}, {@link Long} and {@link BigInteger} that holds it, and {@link Double} with a fraction or an exponent.
 */
final class AnyJson implements JsonType<Object> {

    private final JsonType<List<Object>> lists = new ListJson<>(this);
    private final JsonType<Map<String, Object>> maps = new MapJson<>(JsonKeys.STRING, this);

    @Override
    public void write(JsonWriter out, Object value) {
        if (value instanceof String text) {
            out.text(text);
        } else if (value instanceof Boolean bool) {
            out.bool(bool);
        } else if (value instanceof Integer number) {
            out.number(number);
        } else if (value instanceof Long number && number != number.intValue()) {
            out.number(number);
        } else if (value instanceof BigInteger number && number.bitLength() >= Long.SIZE) {
            out.number(number);
        } else if (value instanceof Double number) {
            out.number(number);
        } else if (value instanceof List<?> list) {
            writeList(out, list);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(out, map);
        } else {
            throw out.refusal(whyRefused(value));
        }
    }

    private static String whyRefused(Object value) {
        return value instanceof Long || value instanceof BigInteger
                ? "a " + value.getClass().getSimpleName() + " that would be read as a smaller type; use that"
                : "a " + value.getClass().getName() + ", which Map<String, Object> cannot bring back; give it a type";
    }

    private void writeList(JsonWriter out, List<?> list) {
        out.beginArray(list.size());
        for (Object each : list) {
            out.value(this, each);
        }
        out.endArray();
    }

    private void writeMap(JsonWriter out, Map<?, ?> map) {
        out.beginMap(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw out.refusal("a map with a key that is not a String");
            }
            out.key(JsonKeys.STRING, key);
            out.value(this, entry.getValue());
        }
        out.endObject();
    }

    @Override
    public boolean takesNull() {
        return true;
    }

    @Override
    @SuppressWarnings("NullAway") // null is one of the values, which its plain mode cannot know
    public Object read(JsonReader in) {
        return switch (in.token()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> in.text();
            case VALUE_TRUE, VALUE_FALSE -> in.readBoolean();
            case VALUE_NUMBER_INT -> readInteger(in);
            case VALUE_NUMBER_FLOAT -> in.readDouble();
            case START_ARRAY -> lists.read(in);
            default -> maps.read(in);
        };
    }

    private static Number readInteger(JsonReader in) {
        return switch (in.numberType()) {
            case INT -> in.readInt();
            case LONG -> in.readLong();
            default -> in.bigInteger();
        };
    }
}
