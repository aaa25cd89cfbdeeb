package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a declaration, from source or from a class file, and decides from nothing but what is reachable from it. */
final class SpecReader {

    private final Elements elements;
    private final Types types;
    private final ClassFiles classFiles;

    SpecReader(ProcessingEnvironment environment) {
        elements = environment.getElementUtils();
        types = environment.getTypeUtils();
        classFiles = ClassFiles.of(environment);
    }

    Reading read(TypeElement spec) {
        SpecAnnotation annotation =
                SpecAnnotation.find(elements, spec, RuntimeNames.CACHE_SPEC).orElseThrow();
        Diagnostics mistakes = new Diagnostics(spec);
        if (spec.getKind() != ElementKind.INTERFACE) {
            mistakes.at(spec, Problem.SPEC_NOT_INTERFACE, spec.getSimpleName(), describe(spec.getKind()));
            return new Reading.Rejected(mistakes);
        }
        if (elements.getTypeElement(RuntimeNames.TYPED_CACHE) == null) {
            mistakes.at(spec, Problem.RUNTIME_MISSING, RuntimeNames.TYPED_CACHE);
            return new Reading.Rejected(mistakes);
        }
        Optional<String> missing = MissingTypes.inSupertypes(spec);
        if (missing.isPresent()) {
            return new Reading.Unresolved(missing.get());
        }
        if (!annotation.isUsable("codec", TypeMirror.class)) {
            return new Reading.Unresolved("the class in 'codec'");
        }
        missing = annotation.type("codec").flatMap(MissingTypes::in);
        if (missing.isPresent()) {
            return new Reading.Unresolved(missing.get());
        }
        return read(spec, annotation, mistakes);
    }

    private static String describe(ElementKind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return ("aeiou".indexOf(word.charAt(0)) < 0 ? "a " : "an ") + word;
    }

    private Reading read(TypeElement spec, SpecAnnotation annotation, Diagnostics mistakes) {
        checkValues(spec, annotation, mistakes);
        checkVisibility(spec, mistakes);
        new MemberRules(elements, types, spec, mistakes).check();
        List<? extends TypeMirror> arguments = typeArguments(spec, mistakes);
        if (arguments.isEmpty()) {
            return new Reading.Rejected(mistakes);
        }
        TypeMirror keyType = arguments.get(0);
        TypeMirror valueType = arguments.get(1);
        Optional<String> missing = MissingTypes.in(keyType).or(() -> MissingTypes.in(valueType));
        if (missing.isPresent()) {
            return new Reading.Unresolved(missing.get());
        }
        Deprecations deprecations = new Deprecations(elements);
        Declaration declaration = new Declaration(elements, types, classFiles, spec, mistakes, deprecations);
        TypeUse typedCache = TypedCacheTypes.findUse(spec, RuntimeNames.TYPED_CACHE, classFiles)
                .orElseThrow();
        KeyModel key =
                new KeyReader(declaration).read(keyType, typedCache.parts().get(0));
        ValueModel value =
                new ValueReader(declaration).read(valueType, typedCache.parts().get(1), annotation);
        if (mistakes.missing().isPresent()) {
            return new Reading.Unresolved(mistakes.missing().get());
        }
        if (key == null || value == null || !mistakes.isEmpty()) {
            return new Reading.Rejected(mistakes);
        }
        return new Reading.Understood(model(spec, annotation, keyType, valueType, key, value, deprecations.warnings()));
    }

    private CacheModel model(
            TypeElement spec,
            SpecAnnotation annotation,
            TypeMirror keyType,
            TypeMirror valueType,
            KeyModel key,
            ValueModel value,
            List<String> warnings) {
        return new CacheModel(
                ClassName.get(spec),
                Visibility.of(spec) == Visibility.PUBLIC,
                accessor(spec, annotation),
                annotation.text("namespace"),
                annotation.number("ttl"),
                (int) annotation.number("maxBatch"),
                annotation.constant("format"),
                TypeName.get(keyType),
                TypeName.get(valueType),
                key,
                value,
                memberTypes(spec),
                warnings);
    }

    private List<String> memberTypes(TypeElement spec) {
        return ElementFilter.typesIn(elements.getAllMembers(spec)).stream()
                .map(type -> type.getSimpleName().toString())
                .sorted()
                .toList();
    }

    private static void checkValues(TypeElement spec, SpecAnnotation annotation, Diagnostics mistakes) {
        if (annotation.isUsable("namespace", String.class)) {
            checkNamespace(annotation, annotation.text("namespace"), mistakes);
        }
        long ttl = annotation.number("ttl");
        if (annotation.isUsable("ttl", Long.class) && ttl != CacheSpec.MANAGER_DEFAULT) {
            if (ttl <= 0) {
                mistakes.at(annotation.mirror(), annotation.place("ttl"), Problem.TTL_NOT_POSITIVE, ttl);
            } else if (ttl > CacheSpec.MAX_TTL && ttl != CacheSpec.NO_EXPIRY) {
                mistakes.at(annotation.mirror(), annotation.place("ttl"), Problem.TTL_TOO_LONG, ttl);
            }
        }
        long maxBatch = annotation.number("maxBatch");
        if (annotation.isUsable("maxBatch", Integer.class) && (maxBatch < 1 || maxBatch > CacheSpec.MAX_BATCH)) {
            mistakes.at(annotation.mirror(), annotation.place("maxBatch"), Problem.MAX_BATCH_OUT_OF_RANGE, maxBatch);
        }
        String accessor = accessor(spec, annotation);
        AccessorNames.whyIllegal(accessor)
                .ifPresent(reason -> mistakes.at(
                        annotation.mirror(), annotation.place("name"), Problem.ACCESSOR_ILLEGAL, accessor, reason));
    }

    private static String accessor(TypeElement spec, SpecAnnotation annotation) {
        return AccessorNames.of(spec.getSimpleName().toString(), annotation.text("name"));
    }

    private static void checkNamespace(SpecAnnotation annotation, String namespace, Diagnostics mistakes) {
        if (namespace.isBlank()) {
            mistakes.at(annotation.mirror(), annotation.place("namespace"), Problem.NAMESPACE_BLANK);
            return;
        }
        OptionalInt illegal = NamespaceRules.firstIllegal(namespace);
        illegal.ifPresent(index -> mistakes.at(
                annotation.mirror(),
                annotation.place("namespace"),
                Problem.NAMESPACE_ILLEGAL,
                namespace,
                namespace.charAt(index) == ':' ? "an empty segment" : "'" + namespace.charAt(index) + "'",
                index));
    }

    private static void checkVisibility(TypeElement spec, Diagnostics mistakes) {
        Visibility visibility = Visibility.of(spec);
        if (visibility == Visibility.PRIVATE || visibility == Visibility.PROTECTED) {
            mistakes.at(spec, Problem.SPEC_NOT_VISIBLE, spec.getSimpleName(), visibility);
        }
    }

    private List<? extends TypeMirror> typeArguments(TypeElement spec, Diagnostics mistakes) {
        Optional<DeclaredType> typedCache = TypedCacheTypes.find(types, spec.asType(), RuntimeNames.TYPED_CACHE);
        if (typedCache.isEmpty()) {
            mistakes.at(spec, Problem.NOT_A_TYPED_CACHE, spec.getSimpleName());
            return List.of();
        }
        if (!spec.getTypeParameters().isEmpty()) {
            mistakes.at(spec, Problem.SPEC_GENERIC, spec.getSimpleName());
            return List.of();
        }
        List<? extends TypeMirror> arguments = typedCache.get().getTypeArguments();
        if (arguments.isEmpty()) {
            mistakes.at(spec, Problem.RAW_TYPED_CACHE, spec.getSimpleName());
        }
        return arguments;
    }
}
