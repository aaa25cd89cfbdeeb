package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Makes sure that a codec that the user wrote can be used. */
final class CodecReader {

    private final Declaration declaration;

    CodecReader(Declaration declaration) {
        this.declaration = declaration;
    }

    /** Returns null if it cannot, which is reported then. */
    @Nullable
    ValueModel read(TypeMirror valueType, TypeMirror codec, SpecAnnotation annotation) {
        Unusable unusable = whyUnusable(valueType, codec);
        if (unusable != null) {
            declaration
                    .mistakes()
                    .at(
                            annotation.mirror(),
                            annotation.place("codec"),
                            Problem.CODEC_UNUSABLE,
                            codec,
                            valueType,
                            unusable.reason(),
                            unusable.wayOut());
            return null;
        }
        TypeElement element = (TypeElement) ((DeclaredType) codec).asElement();
        declaration.deprecations().mention(element);
        return new ValueModel.HandWritten(ClassName.get(element));
    }

    private record Unusable(String reason, String wayOut) {}

    private @Nullable Unusable whyUnusable(TypeMirror valueType, TypeMirror codec) {
        PackageElement here = declaration.here();
        String implementing = "Name a class that implements Codec<" + valueType + ">.";
        if (!(codec instanceof DeclaredType declared)
                || !declared.asElement().getKind().isClass()
                || declared.asElement().getKind() == ElementKind.ENUM
                || declared.asElement().getModifiers().contains(Modifier.ABSTRACT)) {
            return new Unusable("it cannot be instantiated", implementing);
        }
        TypeElement element = (TypeElement) declared.asElement();
        Optional<DeclaredType> implemented =
                TypedCacheTypes.find(declaration.types(), element.asType(), RuntimeNames.CODEC);
        if (implemented.isEmpty()) {
            return new Unusable("it does not implement Codec", implementing);
        }
        if (!element.getTypeParameters().isEmpty()) {
            return new Unusable("it has type parameters", implementing);
        }
        if (implemented.get().getTypeArguments().isEmpty()
                || !declaration
                        .types()
                        .isSameType(implemented.get().getTypeArguments().get(0), valueType)) {
            return new Unusable("it implements " + implemented.get(), implementing);
        }
        if (element.getNestingKind() != NestingKind.TOP_LEVEL
                && !element.getModifiers().contains(Modifier.STATIC)) {
            return new Unusable("it is an inner class", "Make it static.");
        }
        if (!declaration.sees(element)) {
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
                        && declaration.elements().getPackageOf(owner).equals(here));
        return visible
                && constructor.getParameters().isEmpty()
                && constructor.getThrownTypes().isEmpty();
    }
}
