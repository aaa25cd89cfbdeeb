package io.cachesmith.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A piece of source of which the compiler knows the types.
 *
 * @param place what is around the trees that are asked about
 */
record Attributed(JavacTask task, Trees trees, TreePath place) {

    Elements elements() {
        return task.getElements();
    }

    Types types() {
        return task.getTypes();
    }

    Attributed at(TreePath other) {
        return new Attributed(task, trees, other);
    }

    /** What a name or a call means; null for what does not compile. */
    @Nullable
    Element element(Tree tree) {
        return trees.getElement(new TreePath(place, tree));
    }

    @Nullable
    TypeMirror type(Tree tree) {
        return trees.getTypeMirror(new TreePath(place, tree));
    }

    boolean isArray(Tree tree) {
        TypeMirror type = type(tree);
        return type != null && type.getKind() == TypeKind.ARRAY;
    }

    boolean isText(Tree tree) {
        TypeMirror type = type(tree);
        return type != null && nameOf(type).equals("java.lang.String");
    }

    /** The name of a class or interface, without its arguments; empty for another type. */
    String nameOf(TypeMirror type) {
        return types().asElement(type) instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }

    TreePath pathOf(Tree tree) {
        return TreePath.getPath(place, tree);
    }

    void report(Tree tree, Problem problem, Object... arguments) {
        trees.printMessage(Diagnostic.Kind.ERROR, problem.message(arguments), begin(tree), place.getCompilationUnit());
    }

    /** Where an expression begins; javac itself points at the last dot or parenthesis of a call. */
    private static Tree begin(Tree tree) {
        if (tree instanceof MethodInvocationTree call) {
            return begin(call.getMethodSelect());
        }
        if (tree instanceof MemberSelectTree select) {
            return begin(select.getExpression());
        }
        if (tree instanceof MemberReferenceTree reference) {
            return begin(reference.getQualifierExpression());
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return begin(choice.getCondition());
        }
        if (tree instanceof BinaryTree binary) {
            return begin(binary.getLeftOperand());
        }
        return tree;
    }
}
