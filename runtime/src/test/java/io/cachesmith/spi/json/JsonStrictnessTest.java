package io.cachesmith.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cachesmith.CacheDeserializationException;
import io.cachesmith.CacheDeserializationException.Kind;
import io.cachesmith.codec.TextMutations;
import io.cachesmith.spi.json.Shapes.Item;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not exactly a value of the type is refused: what is damaged as corruption, the rest as a schema mismatch. */
final class JsonStrictnessTest {

    private static final String ORDER =
            "{'id':'00000000-0000-0000-0000-000000000001','quantity':3,'items':[{'sku':'a','price':1,'colour':null}],"
                    + "'note':'n'}";

    private static final List<JsonType<?>> SEVERAL = List.of(
            JsonTypes.STRING,
            JsonTypes.INTEGER,
            JsonTypes.DOUBLE,
            JsonTypes.BIG_DECIMAL,
            JsonTypes.BOOLEAN,
            JsonTypes.INSTANT,
            JsonTypes.INT_ARRAY,
            JsonTypes.list(JsonTypes.STRING),
            JsonTypes.set(JsonTypes.STRING),
            JsonTypes.optional(JsonTypes.STRING),
            JsonTypes.nullable(JsonTypes.STRING),
            Samples.free(),
            Shapes.NOTHING,
            Shapes.ORDER);

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(UTF_8);
    }

    static Kind refusal(JsonType<?> type, byte[] bytes) {
        try {
            Object value = new JsonCodec<>(type, false).decode(bytes);
            throw new AssertionError(value + " was made of " + new String(bytes, UTF_8));
        } catch (CacheDeserializationException refused) {
            assertThat(refused.getMessage()).isNotEmpty().doesNotContain("s3cr3t");
            assertThat(refused).hasNoCause();
            return refused.kind();
        }
    }

    private static void assertCorrupt(JsonType<?> type, byte[] bytes) {
        assertThat(refusal(type, bytes))
                .as("%s %s", type, new String(bytes, UTF_8))
                .isEqualTo(Kind.CORRUPTION);
    }

    private static void assertMismatch(JsonType<?> type, String text) {
        assertThat(refusal(type, json(text))).as("%s %s", type, text).isEqualTo(Kind.SCHEMA_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "\t\r\n ",
                "\u0000",
                "\uFEFF1",
                "\uFEFF'a'",
                "\uFEFF{}",
                "NaN",
                "Infinity",
                "-Infinity",
                "nul",
                "nulll",
                "tru",
                "True",
                "falsee",
                "01",
                "-01",
                "00",
                "+1",
                ".5",
                "5.",
                "1.e1",
                "1e",
                "1e+",
                "-",
                "--1",
                "1-",
                "0x10",
                "1L",
                "1d",
                "1_000",
                "1,000",
                "1 2",
                "1,",
                ",1",
                "1 'a'",
                "'a''b'",
                "'a",
                "a'",
                "'\u0000'",
                "'\u001F'",
                "'\n'",
                "'a\t'",
                "'\\x'",
                "'\\u12'",
                "'\\u12G4'",
                "'\\'",
                "'\\u'",
                "'\\a'",
                "'\\U0041'",
                "[",
                "]",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1,,2]",
                "[1 2]",
                "[1;2]",
                "[1]]",
                "[[1]",
                "[1}",
                "{",
                "}",
                "{'a'",
                "{'a':",
                "{'a':1",
                "{'a':1,",
                "{'a':1,}",
                "{,}",
                "{'a' 1}",
                "{'a':}",
                "{a:1}",
                "{1:1}",
                "{'a':1 'b':2}",
                "{'a':1}}",
                "{'a':1]",
                "{'a':1}{",
                "{null:1}",
                "/**/1",
                "1//",
                "1#",
                "\u00A01",
                "1\u2003",
                "1\u000B",
                "1\f",
                "'a'\u0000",
                "{}x",
                "[]0",
                "'\uD83D\uDE00",
                "@",
                "\\",
                "undefined"
            })
    void whatIsNotJsonIsCorruptionWhateverTheType(String text) {
        SEVERAL.forEach(type -> assertCorrupt(type, json(text)));
        // this is how others quote, and it is not JSON
        assertCorrupt(JsonTypes.STRING, "'a'".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void otherEncodingsAreCorruption(String charset) {
        SEVERAL.forEach(type -> assertCorrupt(type, "\"a\"".getBytes(Charset.forName(charset))));
        SEVERAL.forEach(type -> assertCorrupt(type, "{}".getBytes(Charset.forName(charset))));
        SEVERAL.forEach(type -> assertCorrupt(type, "1".getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0080",
                "\u00C0\u0080",
                "\u00C3",
                "\u00E2\u0082",
                "\u00F0\u009F\u0098",
                "\u00FF",
                "a\u00FE",
                "\u00ED\u00A0\u0080",
                "\u00ED\u00A0\u00BD\u00ED\u00B8\u0080",
                "\u00F4\u0090\u0080\u0080",
                "\u00EF\u00BF\u00BD\u00FF",
                "\u00C1\u00BF",
                "\u00E0\u0080\u0080"
            })
    void malformedUtf8IsCorruptionWhereverItIs(String latin1) {
        for (String form : List.of("\"%s\"", "%s", "{\"%s\":1}", "[\"a\",\"%s\"]", "{}%s", "{\"id\":\"%s\"}")) {
            byte[] bytes = form.formatted(latin1).getBytes(StandardCharsets.ISO_8859_1);
            SEVERAL.forEach(type -> assertCorrupt(type, bytes));
        }
    }

    /** Well-formed, and of no type in a way that only the middle of it shows. */
    static Stream<String> mismatches() {
        return Stream.of(
                ORDER.replace("3", "'three'"),
                ORDER.replace("'quantity'", "'amount'"),
                ORDER.replace("'quantity':3,", ""),
                ORDER.replace("3", "3,'quantity':3"),
                ORDER.replace("3", "30000000000"),
                ORDER.replace("'a'", "{'deep':[1,{'er':null}]}"),
                ORDER.replace("null", "'BLUE'"),
                ORDER.replace("0001", "000"));
    }

    @ParameterizedTest
    @MethodSource("mismatches")
    void damageAfterAMismatchIsCorruption(String text) {
        assertMismatch(Shapes.ORDER, text);
        for (int length = 0; length < text.length(); length++) {
            assertCorrupt(Shapes.ORDER, json(text.substring(0, length)));
        }
        for (String rest : List.of("x", "}", "]", ",", "1", "{}", "\u0000", "\uFEFF", "//")) {
            assertCorrupt(Shapes.ORDER, json(text + rest));
        }
        assertMismatch(Shapes.ORDER, text + " \n\t\r");
        assertCorrupt(Shapes.ORDER, json(text.replace("'n'", "'n\n'")));
        assertCorrupt(Shapes.ORDER, json(text.replace("'n'", "'\\x'")));
        assertCorrupt(Shapes.ORDER, json(text.replace("'n'", "01")));
        assertCorrupt(Shapes.ORDER, json(text.replace("'n'", "nul")));
    }

    private static Arguments table(JsonType<?> type, String... wrong) {
        return arguments(type, List.of(wrong));
    }

    static Stream<Arguments> wrong() {
        String[] nonIntegers = {"1.0", "1e0", "1E3", "'1'", "null", "true", "[1]", "{}", "''"};
        return Stream.of(
                table(JsonTypes.STRING, "1", "1.5", "true", "null", "[]", "{}", "['a']"),
                table(JsonTypes.CHARACTER, "''", "'ab'", "1", "null", "[]", "'\uD83D\uDE00'"),
                table(JsonTypes.CHAR_ARRAY, "1", "null", "['a']", "{}"),
                table(JsonTypes.BOOLEAN, "1", "0", "'true'", "null", "[]", "{}"),
                table(JsonTypes.BYTE, nonIntegers),
                table(JsonTypes.BYTE, "128", "-129", "256", "2147483648", "99999999999999999999"),
                table(JsonTypes.SHORT, nonIntegers),
                table(JsonTypes.SHORT, "32768", "-32769", "65536", "4294967296"),
                table(JsonTypes.INTEGER, nonIntegers),
                table(JsonTypes.INTEGER, "2147483648", "-2147483649", "4294967296", "9223372036854775808"),
                table(JsonTypes.LONG, nonIntegers),
                table(JsonTypes.LONG, "9223372036854775808", "-9223372036854775809", "18446744073709551616"),
                table(JsonTypes.BIG_INTEGER, nonIntegers),
                table(JsonTypes.FLOAT, "'1'", "'NaN'", "null", "true", "[]", "{}", "1e39", "-1e39", "1e999999999999"),
                table(JsonTypes.DOUBLE, "'1'", "'NaN'", "null", "true", "[]", "{}", "1e309", "-1e309"),
                table(JsonTypes.DOUBLE, "1e999999999999", "9".repeat(310)),
                table(JsonTypes.BIG_DECIMAL, "'1'", "null", "true", "[]", "{}", "1e99999999999", "1e-99999999999"),
                table(JsonTypes.UUID, "''", "1", "null", "'1-1-1-1-1'", "'00000000000000000000000000000001'"),
                table(JsonTypes.URI, "'http://a b'", "':'", "1", "null", "{}"),
                table(JsonTypes.BYTES, "'a'", "'_-8='", "'AA =='", "'AA==\\n'", "'AA==AA'", "1", "null", "[1]", "'ä'"),
                table(JsonTypes.INSTANT, "0", "0.0", "'2026-11-21'", "'2026-11-21T10:15:30'", "null", "'s3cr3t'"),
                table(JsonTypes.LOCAL_DATE, "'2026-02-30'", "'2026-2-3'", "[2026,1,1]", "20000", "null", "''"),
                table(JsonTypes.LOCAL_TIME, "'24:00:00'", "'10:15:30Z'", "[10,15]", "null", "''", "'s3cr3t'"),
                table(JsonTypes.LOCAL_DATE_TIME, "'2026-11-21'", "'2026-11-21T10:15:30Z'", "null", "''", "[2026]"),
                table(JsonTypes.OFFSET_DATE_TIME, "'2026-11-21T10:15:30'", "'2026-11-21T10:15:30+19:00'", "null", "''"),
                table(JsonTypes.OFFSET_DATE_TIME, "'Z'", "'+01:00'", "'2026-11-21Z'", "'2026-11-21T10:15:30+1'", "1"),
                table(JsonTypes.OFFSET_TIME, "'10:15'", "null", "1", "''"),
                table(JsonTypes.ZONED_DATE_TIME, "'2026-11-21T10:15:30'", "'2026-11-21T10:15Z[Mars]'", "null", "1"),
                table(JsonTypes.YEAR, "'2026'", "1000000000", "-1000000000", "9999999999", "2026.0", "null"),
                table(JsonTypes.YEAR_MONTH, "'2026-13'", "'2026'", "[2026,1]", "null", "202601"),
                table(JsonTypes.MONTH_DAY, "'--02-30'", "'02-01'", "[2,1]", "null"),
                table(JsonTypes.DURATION, "'15M'", "900", "900.0", "null", "'PT9223372036854775808S'"),
                table(JsonTypes.PERIOD, "'P2147483648D'", "'PT1S'", "1", "null"),
                table(JsonTypes.ZONE_ID, "'Mars/Olympus'", "''", "1", "null"),
                table(JsonTypes.ZONE_OFFSET, "'+19:00'", "'Europe/Paris'", "1", "null"),
                table(Shapes.COLOUR, "'BLUE'", "'red'", "' RED'", "''", "0", "null", "'the colour RED'", "['RED']"),
                table(JsonTypes.BOOLEAN_ARRAY, "[1]", "[null]", "['true']", "true", "null", "{}", "[[true]]"),
                table(JsonTypes.SHORT_ARRAY, "[32768]", "[1.0]", "[null]", "'AAA='", "null", "{}"),
                table(JsonTypes.INT_ARRAY, "[2147483648]", "[1,'2']", "[1,null]", "[1,[2]]", "1", "null"),
                table(JsonTypes.LONG_ARRAY, "[9223372036854775808]", "[1.0]", "[null]", "1", "null"),
                table(JsonTypes.FLOAT_ARRAY, "[1e39]", "['NaN']", "[null]", "1", "null"),
                table(JsonTypes.DOUBLE_ARRAY, "[1e309]", "['NaN']", "[null]", "1", "null"),
                table(JsonTypes.array(JsonTypes.STRING, String[]::new), "[null]", "[1]", "'a'", "null", "{}"),
                table(JsonTypes.list(JsonTypes.STRING), "['a',1]", "[null]", "[[]]", "'a'", "null", "{}", "{'0':'a'}"),
                table(JsonTypes.set(JsonTypes.INTEGER), "[1,1]", "[1,2,1]", "[null]", "['1']", "1", "null", "{}"),
                table(JsonTypes.set(JsonTypes.nullable(JsonTypes.INTEGER)), "[null,1,null]", "['1']"),
                table(
                        JsonTypes.set(Shapes.ITEM),
                        "[{'sku':'','price':1,'colour':null},{'price':1,'colour':null,'sku':''}]"),
                table(JsonTypes.map(JsonKeys.INTEGER, JsonTypes.STRING), "{'a':'b'}", "{'1':1}", "{'1':null}", "[]"),
                table(JsonTypes.map(JsonKeys.INTEGER, JsonTypes.STRING), "{'1':'','1':''}", "{'1':'','+1':''}", "null"),
                table(JsonTypes.map(JsonKeys.STRING, JsonTypes.STRING), "{'a':'','\\u0061':''}", "{'':'','':''}", "''"),
                table(JsonTypes.map(JsonKeys.UUID, JsonTypes.STRING), "{'1':''}", "{'':''}"),
                table(
                        JsonTypes.map(Shapes.SEAT, JsonTypes.STRING),
                        "{'a':''}",
                        "{'a:1:2':''}",
                        "{'a:x':''}",
                        "{'\\\\a:1':''}"),
                table(JsonTypes.optional(JsonTypes.STRING), "1", "[]", "['a']", "{}"),
                table(JsonTypes.nullable(JsonTypes.STRING), "1", "[]", "{}"),
                table(
                        Samples.free(),
                        "[]",
                        "1",
                        "null",
                        "'a'",
                        "{'a':1,'a':1}",
                        "{'a':[{'b':1,'b':1}]}",
                        "{'a':1e309}"),
                table(Shapes.NOTHING, "{'a':1}", "[]", "null", "1", "{'':null}"),
                table(Shapes.PRIMITIVES, "{}", "{'b':1}", "[]", "null"),
                table(Shapes.ITEM, "{'sku':'','price':1}", "{'sku':null,'price':1,'colour':null}"),
                table(
                        Shapes.ITEM,
                        "{'sku':'','price':1,'colour':null,'x':{'y':[1]}}",
                        "{'SKU':'','price':1,'colour':null}"),
                table(
                        Shapes.ITEM,
                        "{'sku':'','price':1,'colour':null,'colour':null}",
                        "{'sku':'','price':1,'colour':1}"),
                table(Shapes.TREE, "{'name':'a','children':[null]}", "{'name':'a','children':[{'name':'b'}]}"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNotOfTheTypeIsAMismatch(JsonType<?> type, List<String> wrong) {
        wrong.forEach(text -> assertMismatch(type, text));
    }

    private record Component(String name, String good, List<String> wrong) {}

    @Test
    void aWrongPrimitiveComponentIsAMismatch() {
        List<Component> components = List.of(
                new Component("b", "1", List.of("128", "-129", "1.0", "null", "'1'", "true", "[]", "{}")),
                new Component("s", "1", List.of("32768", "-32769", "1.0", "null", "'1'", "true", "[]", "{}")),
                new Component("i", "1", List.of("2147483648", "1.0", "1e2", "null", "'1'", "true", "[]", "{}")),
                new Component("l", "1", List.of("9223372036854775808", "1.0", "null", "'1'", "true", "[]")),
                new Component("f", "1", List.of("1e39", "null", "'1'", "'NaN'", "true", "[]", "{}")),
                new Component("d", "1", List.of("1e309", "null", "'1'", "'NaN'", "true", "[]", "{}")),
                new Component("z", "true", List.of("1", "null", "'true'", "[]", "{}")),
                new Component("c", "'c'", List.of("''", "'cc'", "1", "null", "[]", "{}")));
        assertThat(new JsonCodec<>(Shapes.PRIMITIVES, false).decode(json(object(components, "", ""))))
                .isNotNull();
        for (Component component : components) {
            component
                    .wrong()
                    .forEach(wrong -> assertMismatch(Shapes.PRIMITIVES, object(components, component.name(), wrong)));
            assertMismatch(Shapes.PRIMITIVES, object(components, component.name(), null));
        }
    }

    private static String object(List<Component> components, String instead, String value) {
        return components.stream()
                .filter(component -> value != null || !component.name().equals(instead))
                .map(component ->
                        "'" + component.name() + "':" + (component.name().equals(instead) ? value : component.good()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void theOrderOfTheComponentsAndEscapesInTheirNamesMeanNothing() {
        assertThat(new JsonCodec<>(Shapes.ITEM, false)
                        .decode(json("{'colour':null,'\\u0070rice':2,'sk\\u0075':'\\u0061'}")))
                .isEqualTo(new Item("a", new BigDecimal(2), null));
    }

    @Test
    void anOptionalComponentMayBeNullOrAbsent() {
        JsonCodec<Shapes.Order> codec = new JsonCodec<>(Shapes.ORDER, false);
        for (String text : List.of(ORDER.replace("'n'", "null"), ORDER.replace(",'note':'n'", ""))) {
            assertThat(codec.decode(json(text)).note()).isEmpty();
        }
        assertThat(codec.decode(json(ORDER)).note()).isEqualTo(Optional.of("n"));
    }

    @Test
    void whatAConstructorThrowsGoesThrough() {
        JsonCodec<Shapes.Percentage> codec = new JsonCodec<>(Shapes.PERCENTAGE, false);
        assertThatIllegalArgumentException().isThrownBy(() -> codec.decode(json("{'value':101}")));
        assertMismatch(Shapes.PERCENTAGE, "{'value':101.0}");
        assertCorrupt(Shapes.PERCENTAGE, json("{'value':100}}"));
    }

    @Test
    void offsetDateTimesAreThoseThatTheJdkParses() {
        Random random = new Random(4);
        JsonCodec<OffsetDateTime> codec = new JsonCodec<>(JsonTypes.OFFSET_DATE_TIME, false);
        for (int i = 0; i < 30_000; i++) {
            String text = TextMutations.mutate(
                    OffsetDateTime.of(
                                    random.nextInt(4) == 0 ? random.nextInt(1_999_999_999) - 999_999_999 : 2026,
                                    1 + random.nextInt(12),
                                    1 + random.nextInt(28),
                                    random.nextInt(24),
                                    random.nextInt(60),
                                    random.nextInt(60),
                                    0,
                                    ZoneOffset.ofTotalSeconds(60 * (random.nextInt(1_200) - 600)))
                            .toString(),
                    random);
            if (text.indexOf('\u0000') >= 0 || text.indexOf('\uD83D') >= 0) {
                continue;
            }
            OffsetDateTime expected;
            try {
                expected = OffsetDateTime.parse(text);
            } catch (DateTimeException refused) {
                assertMismatch(JsonTypes.OFFSET_DATE_TIME, "'" + text + "'");
                continue;
            }
            assertThat(codec.decode(json("'" + text + "'"))).as(text).isEqualTo(expected);
        }
    }

    @Test
    void theReasonNeverQuotesTheText() {
        List<String> texts =
                Arrays.asList("'s3cr3t'", "{'s3cr3t':1}", "s3cr3t", "['s3cr3t'", "{'id':'s3cr3t'}", "'s3cr3t");
        for (JsonType<?> type : SEVERAL) {
            for (String text : texts) {
                try {
                    new JsonCodec<>(type, false).decode(json(text));
                } catch (CacheDeserializationException refused) {
                    assertThat(refused).hasNoCause().message().doesNotContain("s3cr3t");
                }
            }
        }
    }
}
