package io.cachesmith.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a class of call sites of {@code Batch.copyOf} and remembers what is true of each. All lists are of {@code Integer}.
 *
 * @param text the class
 * @param tooLarge the lines of those that pass more than 100 elements
 * @param certainlyTooLarge the lines of those of them that the compiler has to find
 */
record RandomCallSites(String text, Set<Long> tooLarge, Set<Long> certainlyTooLarge) {

    /**
     * A list.
     *
     * @param code an expression of type {@code List<Integer>}
     * @param size its size when it runs
     * @param least how many the source tells that there are at the least
     */
    private record Piece(String code, int size, int least) {}

    private static final class Writer {

        private final Random random;
        private final List<String> lines = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();
        private final List<String> locals = new ArrayList<>();
        private int names;

        Writer(Random random) {
            this.random = random;
        }

        private String name(String prefix) {
            names++;
            return prefix + names;
        }

        /** Around the limit more often than not. */
        private int number() {
            return random.nextInt(3) > 0 ? 95 + random.nextInt(11) : 1 + random.nextInt(300);
        }

        private Piece source() {
            int n = number();
            return switch (random.nextInt(9)) {
                case 0 -> new Piece("Collections.nCopies(" + n + ", 1)", n, n);
                case 1 -> new Piece("List.of(" + elements(n) + ")", n, n);
                case 2 -> new Piece("Arrays.asList(" + elements(n) + ")", n, n);
                case 3 -> new Piece("Arrays.asList(new Integer[] {" + elements(n) + "})", n, n);
                case 4 -> new Piece("IntStream.range(7, " + (7 + n) + ").boxed().toList()", n, n);
                case 5 -> new Piece("Stream.generate(() -> 1).limit(" + n + ").toList()", n, n);
                case 6 ->
                    new Piece("List.copyOf(IntStream.range(0, " + n + ").boxed().collect(Collectors.toSet()))", n, n);
                case 7 -> new Piece("Stream.<Integer>of(" + elements(n) + ").collect(Collectors.toList())", n, n);
                default -> new Piece("unknown(" + n + ")", n, 0);
            };
        }

        private static String elements(int n) {
            return IntStream.range(0, n).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        }

        private Piece piece(int depth) {
            if (depth == 0) {
                return source();
            }
            Piece inner = piece(depth - 1);
            String code = inner.code();
            int size = inner.size();
            int least = inner.least();
            return switch (random.nextInt(18)) {
                case 0 -> new Piece("List.copyOf(" + code + ")", size, least);
                case 1 -> new Piece("new ArrayList<>(" + code + ")", size, least);
                case 2 -> new Piece("Collections.unmodifiableList(" + code + ")", size, least);
                case 3 -> new Piece(code + ".stream().map(i -> i / 2).toList()", size, least);
                case 4 ->
                    new Piece(code + ".stream().sorted().peek(i -> {}).collect(Collectors.toList())", size, least);
                case 5 -> limited(inner, number());
                case 6 -> new Piece(code + ".stream().filter(i -> i >= 0).toList()", size, 0);
                case 7 -> new Piece("same(" + code + ")", size, 0);
                case 8 -> local("List<Integer>", inner);
                case 9 -> local("var", new Piece("(List<Integer>) " + code, size, least));
                case 10 -> reassigned(inner);
                case 11 -> grown(inner);
                case 12 -> constant(inner);
                case 13 -> choice(inner, piece(depth - 1));
                case 14 -> read(inner);
                case 15 -> new Piece("List.of(" + code + ".toArray(new Integer[0]))", size, least);
                case 16 -> skipped(inner, random.nextInt(4));
                default -> joined(inner, source());
            };
        }

        private static Piece limited(Piece inner, int limit) {
            String code = inner.code() + ".stream().limit(" + limit + ").toList()";
            return new Piece(code, Math.min(inner.size(), limit), Math.min(inner.least(), limit));
        }

        private static Piece skipped(Piece inner, int skipped) {
            String code = inner.code() + ".stream().skip(" + skipped + ").toList()";
            return new Piece(code, Math.max(0, inner.size() - skipped), Math.max(0, inner.least() - skipped));
        }

        private static Piece joined(Piece one, Piece other) {
            String code = "Stream.concat(" + one.code() + ".stream(), " + other.code() + ".stream()).toList()";
            return new Piece(code, one.size() + other.size(), one.least() + other.least());
        }

        private Piece local(String type, Piece inner) {
            String name = name("local");
            locals.add(type + " " + name + " = " + inner.code() + ";");
            return new Piece(name, inner.size(), inner.least());
        }

        private Piece read(Piece inner) {
            Piece local = local(
                    "List<Integer>", new Piece("new ArrayList<>(" + inner.code() + ")", inner.size(), inner.least()));
            locals.add("for (Integer each : " + local.code() + ") {}");
            locals.add("String.valueOf(" + local.code() + ".size());");
            return local;
        }

        private Piece reassigned(Piece inner) {
            Piece local = local("List<Integer>", inner);
            locals.add(local.code() + " = same(" + local.code() + ");");
            return new Piece(local.code(), inner.size(), 0);
        }

        private Piece grown(Piece inner) {
            Piece local = local("List<Integer>", new Piece("new ArrayList<>(" + inner.code() + ")", inner.size(), 0));
            locals.add(local.code() + ".add(1);");
            return new Piece(local.code(), inner.size() + 1, 0);
        }

        /** Fields cannot see locals. */
        private Piece constant(Piece inner) {
            if (inner.code().contains("local")) {
                return inner;
            }
            String name = name("CONSTANT_");
            fields.add("private static final List<Integer> " + name + " = " + inner.code() + ";");
            return new Piece(name, inner.size(), inner.least());
        }

        private Piece choice(Piece yes, Piece no) {
            String code = "(unknown(0).isEmpty() ? " + yes.code() + " : " + no.code() + ")";
            return new Piece(code, yes.size(), Math.min(yes.least(), no.least()));
        }
    }

    static RandomCallSites write(Random random, int callSites) {
        Writer writer = new Writer(random);
        List<String> lines = writer.lines;
        lines.addAll(List.of("package demo.shop;", "", "import io.cachesmith.Batch;", "import java.util.*;"));
        lines.addAll(List.of("import java.util.stream.*;", "", "@SuppressWarnings(\"cast\")", "final class Calls {"));
        lines.add(
                "    private static List<Integer> unknown(int size) { return new ArrayList<>(Collections.nCopies(size, 1)); }");
        lines.add("    private static List<Integer> same(List<Integer> list) { return list; }");
        Set<Long> tooLarge = new TreeSet<>();
        Set<Long> certainlyTooLarge = new TreeSet<>();
        for (int i = 0; i < callSites; i++) {
            Piece piece = writer.piece(random.nextInt(5));
            writer.fields.forEach(field -> lines.add("    " + field));
            lines.add("    static void call" + i + "(CacheManager caches) {");
            writer.locals.forEach(local -> lines.add("        " + local));
            lines.add("        Batch.copyOf(" + piece.code() + ");");
            long line = lines.size();
            lines.add("    }");
            writer.fields.clear();
            writer.locals.clear();
            if (piece.size() > 100) {
                tooLarge.add(line);
                if (piece.least() > 100) {
                    certainlyTooLarge.add(line);
                }
            }
        }
        lines.add("}");
        return new RandomCallSites(String.join("\n", lines) + "\n", tooLarge, certainlyTooLarge);
    }
}
