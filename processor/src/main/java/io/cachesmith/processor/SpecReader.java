package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        if (!annotation.isReadable()) {
            return new Reading.Rejected(mistakes);
        }
        new AnnotationRules(elements, spec, annotation, mistakes).check();
        if (spec.getKind() != ElementKind.INTERFACE) {
            mistakes.at(spec, Problem.SPEC_NOT_INTERFACE, spec.getSimpleName(), describe(spec.getKind()));
            return new Reading.Rejected(mistakes);
        }
        if (elements.getTypeElement(RuntimeNames.TYPED_CACHE) == null) {
            mistakes.at(spec, Problem.RUNTIME_MISSING, RuntimeNames.TYPED_CACHE);
            return new Reading.Rejected(mistakes);
        }
        checkVisibility(spec, mistakes);
        MissingTypes.inSupertypes(spec).ifPresent(mistakes::waitFor);
        return MissingTypes.isAnySupertype(spec)
                ? new Reading.Unresolved(mistakes.missing().orElseThrow(), mistakes)
                : read(spec, annotation, mistakes);
    }

    private static String describe(ElementKind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return ("aeiou".indexOf(word.charAt(0)) < 0 ? "a " : "an ") + word;
    }

    /** Goes on after each mistake, and after each type that does not exist: all that is wrong is said at once. */
    private Reading read(TypeElement spec, SpecAnnotation annotation, Diagnostics mistakes) {
        new MemberRules(elements, types, spec, mistakes).check();
        List<? extends TypeMirror> arguments = typeArguments(spec, mistakes);
        if (arguments.isEmpty()) {
            return new Reading.Rejected(mistakes);
        }
        TypeMirror keyType = arguments.get(0);
        TypeMirror valueType = arguments.get(1);
        Deprecations deprecations = new Deprecations(elements);
        deprecations.mention(spec);
        Declaration declaration = new Declaration(elements, types, classFiles, spec, mistakes, deprecations);
        TypeUse typedCache = TypedCacheTypes.findUse(spec, RuntimeNames.TYPED_CACHE, classFiles)
                .orElseThrow();
        KeyModel key = isReadable(keyType, typedCache.parts().get(0), declaration)
                ? new KeyReader(declaration).read(keyType, typedCache.parts().get(0))
                : null;
        ValueModel value = isReadable(valueType, typedCache.parts().get(1), declaration)
                        && hasExistingCodec(annotation, declaration)
                ? new ValueReader(declaration)
                        .read(valueType, typedCache.parts().get(1), annotation)
                : null;
        if (mistakes.missing().isPresent()) {
            return new Reading.Unresolved(mistakes.missing().get(), mistakes);
        }
        if (key == null || value == null || mistakes.hasErrors()) {
            return new Reading.Rejected(mistakes);
        }
        CacheModel model = model(spec, annotation, keyType, valueType, key, value, deprecations.warnings());
        return new Reading.Understood(model, mistakes);
    }

    private static boolean isReadable(TypeMirror type, TypeUse use, Declaration declaration) {
        return declaration.requireExisting(type) && !use.mentionsVariable();
    }

    private static boolean hasExistingCodec(SpecAnnotation annotation, Declaration declaration) {
        if (annotation.isUsable("codec", TypeMirror.class)) {
            return annotation.type("codec").stream().allMatch(declaration::requireExisting);
        }
        declaration.mistakes().waitFor("the class in 'codec'");
        return false;
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
                AnnotationRules.accessor(spec, annotation),
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
        }
        List<? extends TypeMirror> arguments = typedCache.get().getTypeArguments();
        if (arguments.isEmpty()) {
            mistakes.at(spec, Problem.RAW_TYPED_CACHE, spec.getSimpleName());
        }
        return arguments;
    }
}
