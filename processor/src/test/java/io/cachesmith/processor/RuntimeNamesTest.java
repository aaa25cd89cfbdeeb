package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.cachesmith.Codec;
import io.cachesmith.annotation.CacheKey;
import io.cachesmith.annotation.CacheManagerSpec;
import io.cachesmith.annotation.CacheSpec;
import io.cachesmith.annotation.Format;
import io.cachesmith.spi.Codecs;
import io.cachesmith.spi.GeneratedCache;
import io.cachesmith.spi.json.JsonKeys;
import io.cachesmith.spi.json.JsonTypes;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor knows the runtime by name only; each name is that of something. */
final class RuntimeNamesTest {

    static Stream<String> classNames() {
        return Arrays.stream(RuntimeNames.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !field.getName().equals("TEXT_OF_KEY"))
                .map(RuntimeNamesTest::className);
    }

    private static String className(Field field) {
        try {
            Object value = field.get(null);
            return value instanceof ClassName name ? name.reflectionName() : (String) value;
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("classNames")
    void eachClassExistsAndIsPublic(String name) throws ClassNotFoundException {
        assertThat(Modifier.isPublic(Class.forName(name).getModifiers())).isTrue();
    }

    @Test
    void theGeneratedMethodExists() {
        assertThat(GeneratedCache.class.getDeclaredMethods())
                .filteredOn(method -> method.getName().equals(RuntimeNames.TEXT_OF_KEY))
                .singleElement()
                .satisfies(method -> {
                    assertThat(method.getReturnType()).isEqualTo(String.class);
                    assertThat(method.getParameterCount()).isEqualTo(1);
                    assertThat(method.getModifiers()).isEqualTo(Modifier.PROTECTED | Modifier.ABSTRACT);
                });
    }

    @Test
    void eachScalarCodecIsOfItsType() throws ReflectiveOperationException {
        for (Map.Entry<String, String> scalar : Scalars.CODECS.entrySet()) {
            Field constant = Codecs.class.getField(scalar.getValue());

            ParameterizedType type = (ParameterizedType) constant.getGenericType();
            assertThat(type.getRawType()).isEqualTo(Codec.class);
            assertThat(type.getActualTypeArguments())
                    .extracting(Type::getTypeName)
                    .containsExactly(scalar.getKey());
        }
    }

    @Test
    void noScalarCodecIsLeftOut() {
        assertThat(Arrays.stream(Codecs.class.getFields()).map(Field::getName))
                .containsExactlyInAnyOrderElementsOf(Scalars.CODECS.values());
    }

    @Test
    void eachScalarHasAJsonTypeOfItsType() throws ReflectiveOperationException {
        for (Map.Entry<String, String> scalar : Scalars.CODECS.entrySet()) {
            assertThat(argument(JsonTypes.class.getField(scalar.getValue()))).isEqualTo(scalar.getKey());
        }
        for (TypeKind kind : TypeKind.values()) {
            if (kind.isPrimitive()) {
                assertThat(argument(JsonTypes.class.getField(Scalars.array(kind))))
                        .isEqualTo(kind.name().toLowerCase(Locale.ROOT) + "[]");
            }
        }
        assertThat(argument(JsonTypes.class.getField("OBJECT"))).isEqualTo("java.lang.Object");
    }

    @Test
    void eachTypeWithKeyTextHasAJsonKey() {
        assertThat(Arrays.stream(JsonKeys.class.getFields()).map(RuntimeNamesTest::argument))
                .containsExactlyInAnyOrderElementsOf(Scalars.CODECS.keySet().stream()
                        .filter(type -> !Scalars.WITHOUT_KEY_TEXT.contains(type))
                        .toList());
        assertThat(Arrays.stream(JsonKeys.class.getFields()))
                .allMatch(field -> field.getName().equals(Scalars.CODECS.get(argument(field))));
    }

    private static String argument(Field constant) {
        return ((ParameterizedType) constant.getGenericType()).getActualTypeArguments()[0].getTypeName();
    }

    @Test
    void theManagersDefaultNameIsThatOfTheAnnotation() throws NoSuchMethodException {
        assertThat(CacheManagerSpec.class.getMethod("name").getDefaultValue()).isEqualTo(ManagerPlacement.DEFAULT_NAME);
    }

    @Test
    void theFormatThatIsNotMentionedIsTheDefault() throws NoSuchMethodException {
        assertThat(CacheSpec.class.getMethod("format").getDefaultValue()).isEqualTo(Format.JSON);
        assertThat(CacheSpec.class.getMethod("maxBatch").getDefaultValue()).isEqualTo(CacheSpec.MAX_BATCH);
        assertThat(CacheSpec.class.getMethod("ttl").getDefaultValue()).isEqualTo(CacheSpec.MANAGER_DEFAULT);
    }

    /** An incremental build sees only class files of what did not change. */
    @ParameterizedTest
    @ValueSource(classes = {CacheSpec.class, CacheKey.class, CacheManagerSpec.class})
    void annotationsStayInClassFiles(Class<?> annotation) {
        assertThat(annotation.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.CLASS);
    }
}
