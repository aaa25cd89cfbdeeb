package io.cachesmith.spi.json;

import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * An array stands in JSON as an array.
 *
 * @param maker makes an array of a length
 * @param length tells the length of an array
 * @param writer writes one element
 * @param reader reads one element
 * @param <A> the type of the array
 */
record ArrayJson<A>(
        IntFunction<? extends A> maker, ToIntFunction<A> length, ElementWriter<A> writer, ElementReader<A> reader)
        implements JsonType<A> {

    /** Writes one element of an array. */
    @FunctionalInterface
    interface ElementWriter<A> {

        void write(JsonWriter out, A array, int index);
    }

    /** Reads one element into an array. */
    @FunctionalInterface
    interface ElementReader<A> {

        void read(JsonReader in, A array, int index);
    }

    private static final int FIRST_LENGTH = 8;

    @Override
    public void write(JsonWriter out, A array) {
        int size = length.applyAsInt(array);
        out.beginArray(size);
        for (int i = 0; i < size; i++) {
            writer.write(out, array, i);
        }
        out.endArray();
    }

    @Override
    public A read(JsonReader in) {
        in.beginArray();
        int room = FIRST_LENGTH;
        A array = maker.apply(room);
        int size = 0;
        while (in.nextElement()) {
            if (size == room) {
                room *= 2;
                array = copy(array, size, room);
            }
            reader.read(in, array, size++);
        }
        return size == room ? array : copy(array, size, size);
    }

    @SuppressWarnings("SuspiciousSystemArraycopy") // A is an array type, for which Java has no bound
    private A copy(A array, int size, int room) {
        A copy = maker.apply(room);
        System.arraycopy(array, 0, copy, 0, size);
        return copy;
    }
}
