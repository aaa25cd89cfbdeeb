package io.cachesmith.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Counts elements that are written one by one. Two constants of different values are two elements; nothing else is for sure. */
final class ElementReader {

    private final Attributed code;
    private final SizeReader sizes;

    ElementReader(Attributed code, SizeReader sizes) {
        this.code = code;
        this.sizes = sizes;
    }

    /** The arguments of a method such as {@code List.of}, the last parameter of which may stand for any number of them. */
    Size arguments(Callee callee) {
        return spreadArray(callee)
                ? sizes.read(callee.argument(0))
                : listed(callee.call().getArguments());
    }

    /** The keys of a method such as {@code Map.of}, each of which has its value behind it. */
    Size keys(Callee callee) {
        List<ExpressionTree> keys = new ArrayList<>();
        for (int i = 0; i + 1 < callee.count(); i += 2) {
            keys.add(callee.argument(i));
        }
        return listed(keys);
    }

    Size listed(List<? extends ExpressionTree> trees) {
        Set<Object> different = new LinkedHashSet<>();
        for (ExpressionTree tree : trees) {
            Object value = constant(tree);
            if (value != null) {
                different.add(value);
            }
        }
        return Size.exactly(trees.size()).withDistinct(different.size());
    }

    /** Whether the only argument is the array itself and not an element of it. */
    boolean spreadArray(Callee callee) {
        ExecutableElement method = callee.method();
        if (method == null
                || !method.isVarArgs()
                || callee.count() != 1
                || method.getParameters().size() != 1) {
            return false;
        }
        TypeMirror given = code.type(callee.argument(0));
        if (given == null || given.getKind() == TypeKind.NULL) {
            return true;
        }
        TypeMirror declared = ((ArrayType) method.getParameters().get(0).asType()).getComponentType();
        List<? extends Tree> chosen = callee.call().getTypeArguments();
        TypeMirror element = chosen.size() == 1 ? code.type(chosen.get(0)) : null;
        if (element != null) {
            return code.types().isSubtype(given, code.types().getArrayType(element));
        }
        return given instanceof ArrayType array
                && declared.getKind().isPrimitive()
                        == array.getComponentType().getKind().isPrimitive();
    }

    /** Something that equals only what is equal when the program runs; null if that is not known. */
    private @Nullable Object constant(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return constant(inner.getExpression());
        }
        if (tree instanceof LiteralTree literal) {
            return comparable(literal.getValue());
        }
        if (tree instanceof UnaryTree unary && unary.getKind() == Tree.Kind.UNARY_MINUS) {
            return constant(unary.getExpression()) instanceof Double number ? comparable(-number) : null;
        }
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            Element element = code.element(tree);
            if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
                return element;
            }
            return element instanceof VariableElement variable ? comparable(variable.getConstantValue()) : null;
        }
        return null;
    }

    /** Numbers of different types can become one and the same, as those of {@code new double[] {1, 1.0}} do. */
    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof Character letter) {
            return Double.valueOf(letter);
        }
        return value instanceof Number number ? Double.valueOf(number.doubleValue() + 0.0) : value;
    }
}
