package io.cachesmith.processor;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Tells uses of a collection or an array that leave it as it is, and nobody else with it, from all others. */
final class Uses {

    private final Attributed code;

    Uses(Attributed code) {
        this.code = code;
    }

    /**
     * Whether a use is one of them.
     *
     * @param use the name of the variable and what is around it
     * @param names takes a variable that has the same collection from here on, and all uses of which count as well
     */
    boolean isHarmless(TreePath use, Consumer<Element> names) {
        TreePath path = use.getParentPath();
        Tree parent = path.getLeaf();
        Tree leaf = use.getLeaf();
        if (parent instanceof ParenthesizedTree
                || parent instanceof TypeCastTree
                || parent instanceof ConditionalExpressionTree) {
            return isHarmless(path, names);
        }
        if (parent instanceof MemberSelectTree select) {
            return isHarmlessSelection(select, path.getParentPath(), names);
        }
        if (parent instanceof MethodInvocationTree call) {
            return isHarmlessArgument(Callee.of(code, call), path, names);
        }
        if (parent instanceof NewClassTree creation) {
            return creation.getClassBody() == null && isCopying(code.element(creation));
        }
        if (parent instanceof ArrayAccessTree access) {
            return access.getExpression() != leaf || !isAssigned(path);
        }
        if (parent instanceof VariableTree variable && code.element(variable) != null) {
            names.accept(code.element(variable));
            return true;
        }
        if (parent instanceof AssignmentTree assignment) {
            return assignment.getVariable() == leaf;
        }
        return parent instanceof EnhancedForLoopTree || parent instanceof BinaryTree;
    }

    private boolean isHarmlessSelection(MemberSelectTree select, TreePath around, Consumer<Element> names) {
        if (around.getLeaf() instanceof MethodInvocationTree call && call.getMethodSelect() == select) {
            return switch (select.getIdentifier().toString()) {
                case "size",
                        "isEmpty",
                        "contains",
                        "containsAll",
                        "containsKey",
                        "containsValue",
                        "get",
                        "getOrDefault",
                        "indexOf",
                        "lastIndexOf",
                        "stream",
                        "parallelStream",
                        "toArray",
                        "clone",
                        "equals",
                        "hashCode",
                        "toString" -> true;
                case "keySet", "values", "entrySet", "subList" -> isHarmless(around, names);
                default -> false;
            };
        }
        return select.getIdentifier().contentEquals("length");
    }

    private boolean isHarmlessArgument(Callee callee, TreePath call, Consumer<Element> names) {
        return switch (callee.qualifiedName()) {
            case "java.util.List.copyOf",
                    "java.util.Set.copyOf",
                    "java.util.Map.copyOf",
                    "java.util.Arrays.stream",
                    "java.util.Arrays.copyOf",
                    "java.util.Arrays.toString",
                    "java.util.Collections.unmodifiableCollection",
                    "java.util.Collections.unmodifiableList",
                    "java.util.Collections.unmodifiableSet",
                    "java.util.Collections.unmodifiableMap",
                    RuntimeNames.BATCH + ".copyOf",
                    RuntimeNames.BATCH + ".partition",
                    RuntimeNames.ENTRY_BATCH + ".copyOf",
                    RuntimeNames.ENTRY_BATCH + ".partition" -> true;
            // a collection would be an element, and whoever reads the element has the collection
            case "java.util.List.of", "java.util.Set.of", "java.util.stream.Stream.of", RuntimeNames.BATCH + ".of" ->
                callee.count() == 1 && code.isArray(callee.argument(0));
            case "java.util.Arrays.asList" ->
                callee.count() == 1 && code.isArray(callee.argument(0)) && isHarmless(call, names);
            default -> false;
        };
    }

    private static boolean isCopying(@Nullable Element constructor) {
        return constructor != null
                && constructor.getEnclosingElement() instanceof TypeElement type
                && CollectionClass.of(type) != CollectionClass.UNKNOWN;
    }

    private static boolean isAssigned(TreePath access) {
        Tree tree = access.getLeaf();
        Tree parent = access.getParentPath().getLeaf();
        return (parent instanceof AssignmentTree assignment && assignment.getVariable() == tree)
                || parent instanceof CompoundAssignmentTree
                || parent instanceof UnaryTree;
    }
}
