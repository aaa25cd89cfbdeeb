package io.cachesmith.processor;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Which variables a class compares, or decides by. Where {@code keys.size() <= 100} is asked, nobody knows which of the calls
 * that follow are ever reached with keys of another size, and the program takes care for itself.
 */
final class Comparisons {

    private final Attributed code;

    /** By the member of a class in which they are compared. */
    private final Map<Tree, Set<VariableElement>> inside = new LinkedHashMap<>();

    /** Those compared where the result can be known elsewhere. */
    private final Set<VariableElement> everywhere = new LinkedHashSet<>();

    Comparisons(Attributed code) {
        this.code = code;
    }

    void look(VariableElement variable, TreePath use) {
        if (isCompared(use)) {
            Tree member = member(use);
            inside.computeIfAbsent(member, any -> new LinkedHashSet<>()).add(variable);
            if (!(member instanceof MethodTree method) || isDecision(method)) {
                everywhere.add(variable);
            }
        }
    }

    boolean concern(VariableElement variable, TreePath place) {
        return everywhere.contains(variable)
                || inside.getOrDefault(member(place), Set.of()).contains(variable);
    }

    private static boolean isDecision(MethodTree method) {
        return method.getReturnType() instanceof PrimitiveTypeTree type
                && type.getPrimitiveTypeKind() == TypeKind.BOOLEAN;
    }

    private boolean isCompared(TreePath use) {
        for (TreePath path = use; path.getParentPath() != null; path = path.getParentPath()) {
            Tree parent = path.getParentPath().getLeaf();
            if (decides(parent, path.getLeaf())) {
                return true;
            }
            if (parent instanceof StatementTree || isBatch(parent)) {
                return false;
            }
        }
        return false;
    }

    /** What a batch is asked says nothing of what it was made of. */
    private boolean isBatch(Tree tree) {
        return tree instanceof MethodInvocationTree call && BatchSizes.isFactory(Callee.of(code, call));
    }

    private static boolean decides(Tree parent, Tree part) {
        return switch (parent.getKind()) {
            case LESS_THAN,
                    GREATER_THAN,
                    LESS_THAN_EQUAL,
                    GREATER_THAN_EQUAL,
                    EQUAL_TO,
                    NOT_EQUAL_TO,
                    CONDITIONAL_AND,
                    CONDITIONAL_OR,
                    LOGICAL_COMPLEMENT -> true;
            case IF -> ((IfTree) parent).getCondition() == part;
            case WHILE_LOOP -> ((WhileLoopTree) parent).getCondition() == part;
            case DO_WHILE_LOOP -> ((DoWhileLoopTree) parent).getCondition() == part;
            case FOR_LOOP -> ((ForLoopTree) parent).getCondition() == part;
            case ASSERT -> ((AssertTree) parent).getCondition() == part;
            case CONDITIONAL_EXPRESSION -> ((ConditionalExpressionTree) parent).getCondition() == part;
            case SWITCH -> ((SwitchTree) parent).getExpression() == part;
            case SWITCH_EXPRESSION -> ((SwitchExpressionTree) parent).getExpression() == part;
            default -> false;
        };
    }

    /** The method, field or initializer around a place; local classes belong to the member that they are in. */
    private static Tree member(TreePath place) {
        TreePath path = place;
        while (path.getParentPath() != null && !isMember(path)) {
            path = path.getParentPath();
        }
        return path.getLeaf();
    }

    private static boolean isMember(TreePath path) {
        TreePath around = path.getParentPath();
        Tree outside =
                around.getParentPath() == null ? null : around.getParentPath().getLeaf();
        return around.getLeaf() instanceof ClassTree
                && (outside instanceof ClassTree || outside instanceof CompilationUnitTree);
    }
}
