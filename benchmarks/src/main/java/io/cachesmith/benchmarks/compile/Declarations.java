package io.cachesmith.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Declarations for processors, of the same order with its lines: a cache of it, a value type, or a mapper to a copy. They
 * compile also where no processor runs.
 */
public enum Declarations {
    /** Ours. */
    CACHESMITH {
        @Override
        void write(Sources sources, int number) throws IOException {
            writeRecord(sources, "Order" + number);
            sources.write("Order%dCache".formatted(number), """
                    @io.cachesmith.annotation.CacheSpec(namespace = "order-%d", ttl = 300)
                    public interface Order%<dCache extends io.cachesmith.TypedCache<UUID, Order%<d> {}
                    """.formatted(number));
        }
    },

    /** Its processor writes constructors, accessors, {@code equals}, {@code hashCode} and {@code toString}. */
    AUTO_VALUE {
        @Override
        void write(Sources sources, int number) throws IOException {
            sources.write("Order" + number, """
                    @com.google.auto.value.AutoValue
                    public abstract class Order%d {
                        public abstract UUID id();
                        public abstract String customer();
                        public abstract long version();
                        public abstract int items();
                        public abstract boolean open();
                        public abstract Instant placed();
                        public abstract Map<String, String> labels();
                        public abstract List<Line> lines();

                        @com.google.auto.value.AutoValue
                        public abstract static class Line {
                            public abstract String article();
                            public abstract int count();
                            public abstract BigDecimal price();
                        }
                    }
                    """.formatted(number));
        }
    },

    /** Its processor writes the copying, and that of the lines. */
    MAPSTRUCT {
        @Override
        void write(Sources sources, int number) throws IOException {
            writeRecord(sources, "Order" + number);
            writeRecord(sources, "Copy" + number);
            sources.write("Order%dMapper".formatted(number), """
                    @org.mapstruct.Mapper
                    public interface Order%dMapper {
                        Copy%<d copy(Order%<d order);
                    }
                    """.formatted(number));
        }
    };

    private static final int IN_A_PACKAGE = 100;

    abstract void write(Sources sources, int number) throws IOException;

    /**
     * Writes as many as are asked for.
     *
     * @param count how many
     * @param folder where to
     * @return the files
     * @throws IOException if one cannot be written
     */
    public List<Path> write(int count, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            write(new Sources(folder, "shop.orders.p" + i / IN_A_PACKAGE, files), i);
        }
        return files;
    }

    private static void writeRecord(Sources sources, String name) throws IOException {
        sources.write(name, """
                public record %s(
                        UUID id,
                        String customer,
                        long version,
                        int items,
                        boolean open,
                        Instant placed,
                        Map<String, String> labels,
                        List<Line> lines) {

                    public record Line(String article, int count, BigDecimal price) {}
                }
                """.formatted(name));
    }

    /** A package of sources. */
    private record Sources(Path folder, String packageName, List<Path> files) {

        void write(String type, String text) throws IOException {
            Path file = folder.resolve(packageName.replace('.', '/')).resolve(type + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, """
                    package %s;

                    import java.math.BigDecimal;
                    import java.time.Instant;
                    import java.util.List;
                    import java.util.Map;
                    import java.util.UUID;

                    """.formatted(packageName) + text));
        }
    }
}
