package io.cachesmith.spi.json;

import io.cachesmith.spi.KeyText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records with their JSON as the processor generates it. */
final class Shapes {

    /** Its text is not its name, and one constant has a class of its own. */
    enum Colour {
        RED,
        GREEN {
            @Override
            boolean isNatural() {
                return true;
            }
        };

        boolean isNatural() {
            return false;
        }

        @Override
        public String toString() {
            return "the colour " + name();
        }
    }

    record Item(String sku, BigDecimal price, @Nullable Colour colour) {}

    record Order(UUID id, int quantity, List<Item> items, Optional<String> note) {}

    record Tree(String name, List<Tree> children) {}

    record Nothing() {}

    /** Has a constructor that does not take everything. */
    record Percentage(int value) {

        Percentage {
            if (value < 0 || value > 100) {
                throw new IllegalArgumentException("s3cr3t " + value);
            }
        }
    }

    /** All primitive types. */
    record Primitives(byte b, short s, int i, long l, float f, double d, boolean z, char c) {}

    /** A key of two components. */
    record Seat(String row, int number) {}

    /** Containers in containers. */
    record Nested(
            Map<Seat, Set<Item>> seats,
            Map<String, Object> free,
            List<@Nullable String> gaps,
            Optional<List<Optional<Integer>>> maybe) {}

    static final JsonType<Colour> COLOUR = JsonTypes.enumeration(Colour.values());
    static final JsonType<Item> ITEM = new ItemJson();
    static final JsonType<Order> ORDER = new OrderJson();
    static final JsonType<Tree> TREE = new TreeJson();
    static final JsonType<Nothing> NOTHING = new NothingJson();
    static final JsonType<Percentage> PERCENTAGE = new PercentageJson();
    static final JsonType<Primitives> PRIMITIVES = new PrimitivesJson();
    static final JsonKey<Seat> SEAT = new SeatKey();
    static final JsonType<Nested> NESTED = new NestedJson();

    private static final JsonType<@Nullable Colour> NULLABLE_COLOUR = JsonTypes.nullable(COLOUR);
    private static final JsonType<List<Item>> LIST_OF_ITEM = JsonTypes.list(ITEM);
    private static final JsonType<List<Tree>> LIST_OF_TREE = JsonTypes.list(TREE);
    private static final JsonType<Optional<String>> OPTIONAL_STRING = JsonTypes.optional(JsonTypes.STRING);
    private static final JsonType<Map<Seat, Set<Item>>> MAP_OF_SEAT = JsonTypes.map(SEAT, JsonTypes.set(ITEM));
    private static final JsonType<Map<String, Object>> MAP_OF_OBJECT = JsonTypes.map(JsonKeys.STRING, JsonTypes.OBJECT);
    private static final JsonType<List<@Nullable String>> LIST_OF_NULLABLE =
            JsonTypes.list(JsonTypes.nullable(JsonTypes.STRING));
    private static final JsonType<Optional<List<Optional<Integer>>>> OPTIONAL_LIST =
            JsonTypes.optional(JsonTypes.list(JsonTypes.optional(JsonTypes.INTEGER)));

    private Shapes() {}

    private static final class ItemJson implements JsonType<Item> {

        private static final JsonNames NAMES = JsonNames.of("Item", "sku", "price", "colour");

        @Override
        public void write(JsonWriter out, Item value) {
            out.beginObject();
            out.component(NAMES, 0, JsonTypes.STRING, value.sku());
            out.component(NAMES, 1, JsonTypes.BIG_DECIMAL, value.price());
            out.component(NAMES, 2, NULLABLE_COLOUR, value.colour());
            out.endObject();
        }

        @Override
        public Item read(JsonReader in) {
            String sku = null;
            BigDecimal price = null;
            Colour colour = null;
            in.beginObject(NAMES);
            for (int component = in.nextComponent(); component >= 0; component = in.nextComponent()) {
                switch (component) {
                    case 0 -> sku = JsonTypes.STRING.read(in);
                    case 1 -> price = JsonTypes.BIG_DECIMAL.read(in);
                    default -> colour = NULLABLE_COLOUR.read(in);
                }
            }
            return new Item(sku, price, colour);
        }
    }

    private static final class OrderJson implements JsonType<Order> {

        private static final JsonNames NAMES =
                JsonNames.of("Order", "id", "quantity", "items", "note").optional(3);

        @Override
        public void write(JsonWriter out, Order value) {
            out.beginObject();
            out.component(NAMES, 0, JsonTypes.UUID, value.id());
            out.component(NAMES, 1, value.quantity());
            out.component(NAMES, 2, LIST_OF_ITEM, value.items());
            out.component(NAMES, 3, OPTIONAL_STRING, value.note());
            out.endObject();
        }

        @Override
        public Order read(JsonReader in) {
            UUID id = null;
            int quantity = 0;
            List<Item> items = null;
            Optional<String> note = Optional.empty();
            in.beginObject(NAMES);
            for (int component = in.nextComponent(); component >= 0; component = in.nextComponent()) {
                switch (component) {
                    case 0 -> id = JsonTypes.UUID.read(in);
                    case 1 -> quantity = in.readInt();
                    case 2 -> items = LIST_OF_ITEM.read(in);
                    default -> note = OPTIONAL_STRING.read(in);
                }
            }
            return new Order(id, quantity, items, note);
        }
    }

    private static final class TreeJson implements JsonType<Tree> {

        private static final JsonNames NAMES = JsonNames.of("Tree", "name", "children");

        @Override
        public void write(JsonWriter out, Tree value) {
            out.beginObject();
            out.component(NAMES, 0, JsonTypes.STRING, value.name());
            out.component(NAMES, 1, LIST_OF_TREE, value.children());
            out.endObject();
        }

        @Override
        public Tree read(JsonReader in) {
            String name = null;
            List<Tree> children = null;
            in.beginObject(NAMES);
            for (int component = in.nextComponent(); component >= 0; component = in.nextComponent()) {
                switch (component) {
                    case 0 -> name = JsonTypes.STRING.read(in);
                    default -> children = LIST_OF_TREE.read(in);
                }
            }
            return new Tree(name, children);
        }
    }

    private static final class NothingJson implements JsonType<Nothing> {

        private static final JsonNames NAMES = JsonNames.of("Nothing");

        @Override
        public void write(JsonWriter out, Nothing value) {
            out.beginObject();
            out.endObject();
        }

        @Override
        public Nothing read(JsonReader in) {
            in.beginObject(NAMES);
            while (in.nextComponent() >= 0) {
                throw new AssertionError("there is no component");
            }
            return new Nothing();
        }
    }

    private static final class PercentageJson implements JsonType<Percentage> {

        private static final JsonNames NAMES = JsonNames.of("Percentage", "value");

        @Override
        public void write(JsonWriter out, Percentage value) {
            out.beginObject();
            out.component(NAMES, 0, value.value());
            out.endObject();
        }

        @Override
        public Percentage read(JsonReader in) {
            int value = 0;
            in.beginObject(NAMES);
            while (in.nextComponent() >= 0) {
                value = in.readInt();
            }
            return new Percentage(value);
        }
    }

    private static final class PrimitivesJson implements JsonType<Primitives> {

        private static final JsonNames NAMES = JsonNames.of("Primitives", "b", "s", "i", "l", "f", "d", "z", "c");

        @Override
        public void write(JsonWriter out, Primitives value) {
            out.beginObject();
            out.component(NAMES, 0, value.b());
            out.component(NAMES, 1, value.s());
            out.component(NAMES, 2, value.i());
            out.component(NAMES, 3, value.l());
            out.component(NAMES, 4, value.f());
            out.component(NAMES, 5, value.d());
            out.component(NAMES, 6, value.z());
            out.component(NAMES, 7, value.c());
            out.endObject();
        }

        @Override
        public Primitives read(JsonReader in) {
            byte b = 0;
            short s = 0;
            int i = 0;
            long l = 0;
            float f = 0;
            double d = 0;
            boolean z = false;
            char c = 0;
            in.beginObject(NAMES);
            for (int component = in.nextComponent(); component >= 0; component = in.nextComponent()) {
                switch (component) {
                    case 0 -> b = in.readByte();
                    case 1 -> s = in.readShort();
                    case 2 -> i = in.readInt();
                    case 3 -> l = in.readLong();
                    case 4 -> f = in.readFloat();
                    case 5 -> d = in.readDouble();
                    case 6 -> z = in.readBoolean();
                    default -> c = in.readChar();
                }
            }
            return new Primitives(b, s, i, l, f, d, z, c);
        }
    }

    private static final class SeatKey implements JsonKey<Seat> {

        @Override
        public String write(Seat key) {
            return KeyText.join(key.row(), JsonKeys.INTEGER.write(key.number()));
        }

        @Override
        public Seat read(String text) {
            String[] components = KeyText.split(text, 2);
            return new Seat(components[0], JsonKeys.INTEGER.read(components[1]));
        }
    }

    private static final class NestedJson implements JsonType<Nested> {

        private static final JsonNames NAMES =
                JsonNames.of("Nested", "seats", "free", "gaps", "maybe").optional(3);

        @Override
        public void write(JsonWriter out, Nested value) {
            out.beginObject();
            out.component(NAMES, 0, MAP_OF_SEAT, value.seats());
            out.component(NAMES, 1, MAP_OF_OBJECT, value.free());
            out.component(NAMES, 2, LIST_OF_NULLABLE, value.gaps());
            out.component(NAMES, 3, OPTIONAL_LIST, value.maybe());
            out.endObject();
        }

        @Override
        public Nested read(JsonReader in) {
            Map<Seat, Set<Item>> seats = null;
            Map<String, Object> free = null;
            List<@Nullable String> gaps = null;
            Optional<List<Optional<Integer>>> maybe = Optional.empty();
            in.beginObject(NAMES);
            for (int component = in.nextComponent(); component >= 0; component = in.nextComponent()) {
                switch (component) {
                    case 0 -> seats = MAP_OF_SEAT.read(in);
                    case 1 -> free = MAP_OF_OBJECT.read(in);
                    case 2 -> gaps = LIST_OF_NULLABLE.read(in);
                    default -> maybe = OPTIONAL_LIST.read(in);
                }
            }
            return new Nested(seats, free, gaps, maybe);
        }
    }
}
