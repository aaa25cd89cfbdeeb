package io.cachesmith.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Tells how large a batch the cache takes on which a method is called, where the type of the receiver tells it. */
final class CacheLimits {

    private final Attributed code;

    CacheLimits(Attributed code) {
        this.code = code;
    }

    /** Empty unless the method is an operation of a cache that carries {@code @CacheSpec}. */
    OptionalInt of(Callee callee, TreePath call, Variables variables) {
        if (isOperation(callee, RuntimeNames.TYPED_CACHE)) {
            ExpressionTree receiver = callee.receiver();
            return limit(receiver == null ? around(callee, call) : code.type(receiver));
        }
        return isOperation(callee, RuntimeNames.ASYNC_TYPED_CACHE)
                ? asyncLimit(callee.receiver(), variables, 0)
                : OptionalInt.empty();
    }

    /** Whether it is declared by a cache interface, or again by something that extends it. */
    private boolean isOperation(Callee callee, String cache) {
        if (callee.owner().equals(cache)) {
            return true;
        }
        ExecutableElement method = callee.method();
        if (method == null) {
            return false;
        }
        TypeElement declaring = code.elements().getTypeElement(code.elements().getModuleOf(method), cache);
        return declaring != null
                && method.getEnclosingElement() instanceof TypeElement owner
                && ElementFilter.methodsIn(declaring.getEnclosedElements()).stream()
                        .filter(operation -> operation.getSimpleName().contentEquals(callee.name()))
                        .anyMatch(operation -> code.elements().overrides(method, operation, owner));
    }

    /** The innermost class around a call which inherits the method that is called by its bare name. */
    private @Nullable TypeMirror around(Callee callee, TreePath call) {
        Element owner = callee.method() == null ? null : callee.method().getEnclosingElement();
        for (TreePath path = call; owner != null && path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof ClassTree && code.element(path.getLeaf()) instanceof TypeElement type) {
                boolean inherits = code.types()
                        .isSubtype(
                                code.types().erasure(type.asType()),
                                code.types().erasure(owner.asType()));
                if (inherits) {
                    return type.asType();
                }
            }
        }
        return null;
    }

    /** The asynchronous view has no type of its own for each cache: it is known where it is taken from the cache. */
    private OptionalInt asyncLimit(@Nullable ExpressionTree view, Variables variables, int depth) {
        if (view instanceof ParenthesizedTree inner) {
            return asyncLimit(inner.getExpression(), variables, depth);
        }
        if (view instanceof MethodInvocationTree call) {
            Callee callee = Callee.of(code, call);
            ExpressionTree cache = callee.receiver();
            boolean taken = callee.name().equals("async") && callee.count() == 0;
            return taken && cache != null ? limit(code.type(cache)) : OptionalInt.empty();
        }
        if ((view instanceof IdentifierTree || view instanceof MemberSelectTree)
                && depth < SizeReader.DEEPEST
                && code.element(view) instanceof VariableElement variable) {
            Optional<ExpressionTree> value = variables.valueOf(variable);
            return value.isPresent() ? asyncLimit(value.get(), variables, depth + 1) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    /** The nearest declaration counts; among several the most generous. */
    private OptionalInt limit(@Nullable TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return limit(variable.getUpperBound());
        }
        if (type instanceof IntersectionType intersection) {
            return most(intersection.getBounds());
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            Optional<SpecAnnotation> spec = SpecAnnotation.find(code.elements(), element, RuntimeNames.CACHE_SPEC);
            return spec.isPresent()
                    ? OptionalInt.of((int) spec.get().number("maxBatch"))
                    : most(code.types().directSupertypes(type));
        }
        return OptionalInt.empty();
    }

    private OptionalInt most(List<? extends TypeMirror> types) {
        return types.stream().map(this::limit).flatMapToInt(OptionalInt::stream).max();
    }
}
