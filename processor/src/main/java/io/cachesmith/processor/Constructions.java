package io.cachesmith.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reports who makes a generated cache without its manager. */
final class Constructions {

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Attributed code;

    Constructions(Attributed code) {
        this.code = code;
    }

    /** Looks at {@code new X(...)} or {@code X::new}. */
    void check(ExpressionTree creation) {
        Element element = code.element(creation);
        if (element != null
                && element.getKind() == ElementKind.CONSTRUCTOR
                && element.getEnclosingElement() instanceof TypeElement type
                && isGeneratedCache(type)
                && !isInsideOfManager()) {
            code.report(creation, Problem.IMPLEMENTATION_CONSTRUCTED, type.getQualifiedName());
        }
    }

    /** By what can be seen in class files, too, in which the mark of generated code is not. */
    private boolean isGeneratedCache(TypeElement type) {
        if (!code.nameOf(type.getSuperclass()).equals(RuntimeNames.GENERATED_CACHE)
                || !type.getModifiers().contains(Modifier.FINAL)) {
            return false;
        }
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        return constructors.size() == 1
                && constructors.get(0).getParameters().size() == 1
                && code.nameOf(constructors.get(0).getParameters().get(0).asType())
                        .equals(RuntimeNames.CACHE_CONTEXT)
                && type.getInterfaces().stream().anyMatch(this::isSpec);
    }

    private boolean isSpec(TypeMirror type) {
        return code.types().asElement(type) instanceof TypeElement element
                && SpecAnnotation.find(code.elements(), element, RuntimeNames.CACHE_SPEC)
                        .isPresent();
    }

    /** The mark of generated code is there unless the user's module does not read the module that has it. */
    private boolean isInsideOfManager() {
        if (!(code.place().getLeaf() instanceof ClassTree tree)
                || !(code.element(tree) instanceof TypeElement type)
                || !code.nameOf(type.getSuperclass()).equals(RuntimeNames.GENERATED_MANAGER)) {
            return false;
        }
        Optional<SpecAnnotation> mark = SpecAnnotation.find(code.elements(), type, GENERATED);
        return mark.isPresent()
                || code.elements().getTypeElement(code.elements().getModuleOf(type), GENERATED) == null;
    }
}
