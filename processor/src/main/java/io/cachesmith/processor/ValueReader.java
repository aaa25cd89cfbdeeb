package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds out what encodes a value, or reports why nothing does. */
final class ValueReader {

    /** The constants of the runtime's codecs, by type. */
    static final Map<String, String> SCALARS = Map.ofEntries(
            Map.entry("java.lang.String", "STRING"),
            Map.entry("java.lang.Character", "CHARACTER"),
            Map.entry("java.lang.Boolean", "BOOLEAN"),
            Map.entry("java.lang.Byte", "BYTE"),
            Map.entry("java.lang.Short", "SHORT"),
            Map.entry("java.lang.Integer", "INTEGER"),
            Map.entry("java.lang.Long", "LONG"),
            Map.entry("java.lang.Float", "FLOAT"),
            Map.entry("java.lang.Double", "DOUBLE"),
            Map.entry("java.math.BigInteger", "BIG_INTEGER"),
            Map.entry("java.math.BigDecimal", "BIG_DECIMAL"),
            Map.entry("java.util.UUID", "UUID"),
            Map.entry("java.net.URI", "URI"),
            Map.entry("byte[]", "BYTES"),
            Map.entry("java.time.Instant", "INSTANT"),
            Map.entry("java.time.LocalDate", "LOCAL_DATE"),
            Map.entry("java.time.LocalTime", "LOCAL_TIME"),
            Map.entry("java.time.LocalDateTime", "LOCAL_DATE_TIME"),
            Map.entry("java.time.OffsetDateTime", "OFFSET_DATE_TIME"),
            Map.entry("java.time.OffsetTime", "OFFSET_TIME"),
            Map.entry("java.time.ZonedDateTime", "ZONED_DATE_TIME"),
            Map.entry("java.time.Year", "YEAR"),
            Map.entry("java.time.YearMonth", "YEAR_MONTH"),
            Map.entry("java.time.MonthDay", "MONTH_DAY"),
            Map.entry("java.time.Duration", "DURATION"),
            Map.entry("java.time.Period", "PERIOD"),
            Map.entry("java.time.ZoneId", "ZONE_ID"),
            Map.entry("java.time.ZoneOffset", "ZONE_OFFSET"));

    private final Elements elements;
    private final Types types;
    private final TypeElement spec;
    private final Diagnostics mistakes;

    ValueReader(Elements elements, Types types, TypeElement spec, Diagnostics mistakes) {
        this.elements = elements;
        this.types = types;
        this.spec = spec;
        this.mistakes = mistakes;
    }

    /** Returns null if there is no codec, which is reported then. */
    @Nullable
    ValueModel read(TypeMirror valueType, SpecAnnotation annotation) {
        Optional<TypeMirror> codec = annotation.type("codec").filter(type -> type.getKind() != TypeKind.VOID);
        return codec.isPresent() ? readHandWritten(valueType, codec.get(), annotation) : readScalar(valueType);
    }

    private @Nullable ValueModel readScalar(TypeMirror valueType) {
        String constant = SCALARS.get(nameOf(valueType));
        if (constant != null) {
            return new ValueModel.Scalar(constant);
        }
        if (valueType instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM) {
            return new ValueModel.EnumConstant(ClassName.get((TypeElement) declared.asElement()));
        }
        mistakes.at(spec, Problem.VALUE_WITHOUT_CODEC, valueType);
        return null;
    }

    /** Without annotations, which {@code toString} would show. */
    private static String nameOf(TypeMirror type) {
        if (type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE) {
            return "byte[]";
        }
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : "";
    }

    private @Nullable ValueModel readHandWritten(TypeMirror valueType, TypeMirror codec, SpecAnnotation annotation) {
        PackageElement here = elements.getPackageOf(spec);
        Unusable unusable = whyUnusable(valueType, codec, here);
        if (unusable != null) {
            mistakes.at(
                    annotation.mirror(),
                    annotation.place("codec"),
                    Problem.CODEC_UNUSABLE,
                    codec,
                    valueType,
                    unusable.reason(),
                    unusable.wayOut());
            return null;
        }
        return new ValueModel.HandWritten(ClassName.get((TypeElement) ((DeclaredType) codec).asElement()));
    }

    private record Unusable(String reason, String wayOut) {}

    private @Nullable Unusable whyUnusable(TypeMirror valueType, TypeMirror codec, PackageElement here) {
        String implementing = "Name a class that implements Codec<" + valueType + ">.";
        if (!(codec instanceof DeclaredType declared)
                || !declared.asElement().getKind().isClass()
                || declared.asElement().getKind() == ElementKind.ENUM
                || declared.asElement().getModifiers().contains(Modifier.ABSTRACT)) {
            return new Unusable("it cannot be instantiated", implementing);
        }
        TypeElement element = (TypeElement) declared.asElement();
        Optional<DeclaredType> implemented = TypedCacheTypes.find(types, element.asType(), RuntimeNames.CODEC);
        if (implemented.isEmpty()) {
            return new Unusable("it does not implement Codec", implementing);
        }
        if (!element.getTypeParameters().isEmpty()) {
            return new Unusable("it has type parameters", implementing);
        }
        if (implemented.get().getTypeArguments().isEmpty()
                || !types.isSameType(implemented.get().getTypeArguments().get(0), valueType)) {
            return new Unusable("it implements " + implemented.get(), implementing);
        }
        if (element.getNestingKind() != NestingKind.TOP_LEVEL
                && !element.getModifiers().contains(Modifier.STATIC)) {
            return new Unusable("it is an inner class", "Make it static.");
        }
        if (!Visibility.reaches(elements, here, codec)) {
            return new Unusable("it is not visible in package " + here.getQualifiedName(), "Make it public.");
        }
        boolean constructible = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .anyMatch(constructor -> isUsable(constructor, element, here));
        return constructible
                ? null
                : new Unusable(
                        "it has no constructor without parameters that is visible in package "
                                + here.getQualifiedName(),
                        "Add one that throws nothing.");
    }

    private boolean isUsable(ExecutableElement constructor, TypeElement owner, PackageElement here) {
        boolean visible = constructor.getModifiers().contains(Modifier.PUBLIC)
                || (!constructor.getModifiers().contains(Modifier.PRIVATE)
                        && elements.getPackageOf(owner).equals(here));
        return visible
                && constructor.getParameters().isEmpty()
                && constructor.getThrownTypes().isEmpty();
    }
}
