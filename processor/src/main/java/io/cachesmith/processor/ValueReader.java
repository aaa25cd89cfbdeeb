package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds out what encodes a value, or reports why nothing does. */
final class ValueReader {

    private final Declaration declaration;

    ValueReader(Declaration declaration) {
        this.declaration = declaration;
    }

    /** Returns null if there is no codec, which is reported then. */
    @Nullable
    ValueModel read(TypeMirror valueType, TypeUse use, SpecAnnotation annotation) {
        declaration.deprecations().mention(use);
        declaration.requireVisible(use, Place.of(use));
        Optional<TypeMirror> codec = annotation.type("codec").filter(type -> type.getKind() != TypeKind.VOID);
        return codec.isPresent()
                ? new CodecReader(declaration).read(valueType, codec.get(), annotation)
                : readType(use, annotation);
    }

    private @Nullable ValueModel readType(TypeUse type, SpecAnnotation annotation) {
        String constant = Scalars.codec(type);
        if (constant != null) {
            return new ValueModel.Scalar(constant);
        }
        if (type.kind() == TypeKind.DECLARED && type.element().getKind() == ElementKind.ENUM) {
            return new ValueModel.EnumConstant(ClassName.get(type.element()));
        }
        ValueModel.Structured structured = new StructureReader(declaration).read(type);
        if (structured != null && !annotation.constant("format").equals("JSON")) {
            declaration
                    .mistakes()
                    .at(
                            annotation.mirror(),
                            annotation.place("format"),
                            Problem.FORMAT_NOT_AVAILABLE,
                            annotation.constant("format"));
        }
        return structured;
    }
}
