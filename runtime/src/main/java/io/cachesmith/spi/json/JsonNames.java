package io.cachesmith.spi.json;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The names of a record's components, prepared for writing and for reading. Immutable. */
public final class JsonNames {

    private final String record;
    private final SerializedString[] names;
    private final PropertyNameMatcher matcher;
    private final boolean[] required;
    private final int requiredCount;

    private JsonNames(String record, SerializedString[] names, PropertyNameMatcher matcher, boolean[] required) {
        this.record = record;
        this.names = names;
        this.matcher = matcher;
        this.required = required;
        this.requiredCount = (int) IntStream.range(0, required.length)
                .filter(index -> required[index])
                .count();
    }

    /**
     * Prepares names.
     *
     * @param record the simple name of the record, for messages
     * @param components the names of its components, in their order
     * @return the names, all of which must be there when a record is read
     */
    public static JsonNames of(String record, String... components) {
        boolean[] required = new boolean[components.length];
        Arrays.fill(required, true);
        return new JsonNames(
                record,
                Stream.of(components).map(SerializedString::new).toArray(SerializedString[]::new),
                JsonFormat.FACTORY.constructNameMatcher(
                        Arrays.stream(components).map(Named::fromString).toList(), false),
                required);
    }

    /**
     * Lets components be absent.
     *
     * @param indexes their places in the order of the record
     * @return names of which these need not be there when a record is read
     */
    public JsonNames optional(int... indexes) {
        boolean[] fewer = required.clone();
        Arrays.stream(indexes).forEach(index -> fewer[index] = false);
        return new JsonNames(record, names, matcher, fewer);
    }

    SerializedString name(int index) {
        return names[index];
    }

    PropertyNameMatcher matcher() {
        return matcher;
    }

    int size() {
        return names.length;
    }

    boolean isRequired(int index) {
        return required[index];
    }

    int requiredCount() {
        return requiredCount;
    }

    /** For messages: names are no secrets, values are. */
    String describe(int index) {
        return record + "." + names[index].getValue();
    }
}
