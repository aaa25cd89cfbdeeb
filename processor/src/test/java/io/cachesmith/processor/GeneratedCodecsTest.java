package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cachesmith.CacheDeserializationException;
import io.cachesmith.Codec;
import io.cachesmith.TypedCache;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The codecs generated for the golden cases, with values of every shape. */
final class GeneratedCodecsTest {

    private static final List<String> GOLDENS = List.of(
            "arrays",
            "clashing-components",
            "every-structured-type",
            "generic-records",
            "many-components",
            "map-keys",
            "nullable-components",
            "other-constructors",
            "recursive-records",
            "simple-record",
            "top-level-containers");

    /** Set as strictly as ours: nothing for an empty component, and zones kept. */
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .withConfigOverride(
                    Optional.class,
                    optional -> optional.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)))
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int VALUES = 40;

    @TempDir
    static Path temp;

    private static final TreeMap<String, LoadedCaches> LOADED = new TreeMap<>();

    static LoadedCaches caches(String golden) {
        return LOADED.computeIfAbsent(golden, name -> {
            Folders folders = Folders.in(temp.resolve(name));
            Path input = Path.of("src/test/resources/golden", name, "input");
            Toolchain.JAVAC.compile(folders, Folders.files(input), List.of()).assertClean();
            return LoadedCaches.inMemory("demo.shop.CacheManager", folders.classes());
        });
    }

    @AfterAll
    static void closeAll() {
        LOADED.values().forEach(LoadedCaches::close);
    }

    static Stream<Arguments> cachesOfValues() {
        return GOLDENS.stream()
                .flatMap(golden -> caches(golden).all().stream()
                        .map(cache -> Arguments.of(golden, cache.definition().namespace(), cache)));
    }

    private static List<Object> values(TypedCache<?, ?> cache) {
        AnyValue any = new AnyValue(17);
        Class<?> spec = cache.getClass().getInterfaces()[0];
        return IntStream.range(0, VALUES)
                .mapToObj(i -> any.ofArgument(spec, TypedCache.class, 1))
                .toList();
    }

    @SuppressWarnings("unchecked") // its values are of its type
    private static Codec<Object> codec(TypedCache<?, ?> cache) {
        return (Codec<Object>) cache.definition().codec();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cachesOfValues")
    void whatIsWrittenIsRead(String golden, String namespace, TypedCache<?, ?> cache) {
        Codec<Object> codec = codec(cache);

        for (Object value : values(cache)) {
            byte[] bytes = codec.encode(value);
            Object read = codec.decode(bytes);

            assertThat(read).usingRecursiveComparison().isEqualTo(value);
            assertThat(codec.encode(read))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cachesOfValues")
    @SuppressWarnings("unchecked") // its keys and values are of its types
    void whatIsPutIsFound(String golden, String namespace, TypedCache<?, ?> cache) {
        TypedCache<Object, Object> ours = (TypedCache<Object, Object>) cache;
        AnyValue any = new AnyValue(19);
        Class<?> spec = cache.getClass().getInterfaces()[0];

        for (Object value : values(cache)) {
            Object key = any.ofArgument(spec, TypedCache.class, 0);
            ours.put(key, value);

            assertThat(ours.get(key))
                    .hasValueSatisfying(found ->
                            assertThat(found).usingRecursiveComparison().isEqualTo(value));
        }
    }

    /** What another version, or somebody else, may have written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{'id':1,'more':2}]",
                "[{'ID':1}]",
                "[{'id':'1'}]",
                "[{'id':1.5}]",
                "[{'id':null}]",
                "[{'id':9223372036854775808}]",
                "[null]",
                "[[1]]",
                "{'id':1}",
                "null"
            })
    void anotherShapeIsASchemaMismatch(String text) {
        Codec<Object> codec = codec(caches("top-level-containers").cache("ordersCache"));
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> codec.decode(bytes))
                .isInstanceOfSatisfying(
                        CacheDeserializationException.class,
                        refused -> assertThat(refused.kind())
                                .isEqualTo(CacheDeserializationException.Kind.SCHEMA_MISMATCH));
    }

    @Test
    void whatAConstructorRefusesIsAMissAndCorruption() throws ReflectiveOperationException {
        Project project = new Project(temp.resolve("refusing"))
                .cache("demo.shop.PriceCache", "price", "TypedCache<String, Price> {}")
                .write("demo.shop.Price", """
                        package demo.shop;

                        public record Price(long cents) {

                            public static long limit = Long.MAX_VALUE;

                            public Price {
                                if (cents > limit) {
                                    throw new IllegalArgumentException("too much");
                                }
                            }
                        }
                        """);
        project.compileAll().assertClean();

        try (LoadedCaches caches = LoadedCaches.inMemory("demo.shop.CacheManager", project.classes())) {
            TypedCache<String, Object> cache = caches.cache("priceCache");
            Object price = caches.make("demo.shop.Price", 5L);
            cache.put("key", price);
            price.getClass().getField("limit").setLong(null, 4);

            assertThat(cache.get("key")).isEmpty();
            assertThat(cache.stats().corruptions()).isEqualTo(1);
            assertThat(cache.contains("key")).isFalse();
        }
    }

    /** Keys of maps are key texts, which Jackson does not have: some times without seconds, records with {@code toString}. */
    static Stream<Arguments> cachesWithoutSuchKeys() {
        return cachesOfValues()
                .filter(each -> !Set.of("map-keys", "other-constructors").contains(each.get()[0])
                        && !each.get()[1].equals("phantoms"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cachesWithoutSuchKeys")
    void jacksonWritesTheSameAndReadsIt(String golden, String namespace, TypedCache<?, ?> cache) {
        Codec<Object> codec = codec(cache);

        for (Object value : values(cache)) {
            byte[] ours = codec.encode(value);
            byte[] jacksons = JACKSON.writerFor(type(cache)).writeValueAsBytes(value);

            assertThat(EXACT.readTree(ours)).isEqualTo(EXACT.readTree(jacksons));
            assertThat(codec.decode(jacksons)).usingRecursiveComparison().isEqualTo(value);
            assertThat(JACKSON.<Object>readValue(ours, type(cache)))
                    .usingRecursiveComparison()
                    .isEqualTo(value);
        }
    }

    private static JavaType type(TypedCache<?, ?> cache) {
        Class<?> spec = cache.getClass().getInterfaces()[0];
        return JACKSON.constructType(spec).findSuperType(TypedCache.class).containedType(1);
    }

    /** Every beginning of a value, and values with some bytes changed: a miss of one of the two kinds, or a value. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cachesOfValues")
    void damagedBytesAreNothingElse(String golden, String namespace, TypedCache<?, ?> cache) {
        Codec<Object> codec = codec(cache);
        Random random = new Random(18);

        for (Object value : values(cache)) {
            byte[] bytes = codec.encode(value);
            for (int length = 0; length < bytes.length; length += 1 + bytes.length / 50) {
                byte[] beginning = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> codec.decode(beginning)).isInstanceOf(CacheDeserializationException.class);
            }
            for (int i = 0; i < 50; i++) {
                byte[] mutated = bytes.clone();
                mutated[random.nextInt(bytes.length)] = (byte) random.nextInt(' ', 256);
                decodeOrRefuse(codec, mutated);
            }
        }
    }

    /** A constructor has at most 255 parameters, the new object among them. */
    @Test
    void aRecordMayBeAsLargeAsAnyIs() {
        String components = IntStream.range(0, 254).mapToObj(i -> "int c" + i).collect(Collectors.joining(", "));
        Project project = new Project(temp.resolve("full"))
                .cache("demo.shop.FullCache", "full", "TypedCache<String, Full> {}")
                .write("demo.shop.Full", "package demo.shop; public record Full(" + components + ") {}");
        project.compileAll().assertClean();

        try (LoadedCaches caches = LoadedCaches.inMemory("demo.shop.CacheManager", project.classes())) {
            TypedCache<String, Object> cache = caches.cache("fullCache");
            Object full = caches.make(
                    "demo.shop.Full", IntStream.range(0, 254).boxed().toArray());

            cache.put("key", full);

            assertThat(cache.get("key")).hasValue(full);
        }
    }

    private static void decodeOrRefuse(Codec<Object> codec, byte[] bytes) {
        try {
            assertThat(codec.encode(codec.decode(bytes))).isNotEmpty();
        } catch (CacheDeserializationException refused) {
            assertThat(refused).hasMessageNotContaining(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
