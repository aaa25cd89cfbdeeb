package io.cachesmith.processor;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What a class, with all that is inside of it, does with its variables. */
final class Variables extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Attributed code;
    private final Uses uses;
    private final Map<Element, VariableTree> declared = new LinkedHashMap<>();
    private final Map<Element, ExpressionTree> assigned = new LinkedHashMap<>();

    /** Declared without a value, by a statement that gives none. */
    private final Set<Element> blank = new LinkedHashSet<>();

    private final Set<Element> reassigned = new LinkedHashSet<>();
    private final Set<Element> shared = new LinkedHashSet<>();

    /** The other variables that were given what a variable refers to. */
    private final Map<Element, Set<Element>> names = new LinkedHashMap<>();

    private final Comparisons comparisons;

    private Variables(Attributed code) {
        this.code = code;
        uses = new Uses(code);
        comparisons = new Comparisons(code);
    }

    /** Knows nothing of any variable. */
    static Variables none(Attributed code) {
        return new Variables(code);
    }

    /** Reads a whole class. */
    static Variables of(Attributed code) {
        Variables variables = new Variables(code);
        variables.scan(code.place(), null);
        return variables;
    }

    /** The only value that a variable can have, as it is written; empty if there may be others. */
    Optional<ExpressionTree> valueOf(VariableElement variable) {
        VariableTree tree = declared.get(variable);
        if (tree == null || reassigned.contains(variable)) {
            return Optional.empty();
        }
        if (variable.getKind() == ElementKind.FIELD && !variable.getModifiers().contains(Modifier.FINAL)) {
            return Optional.empty();
        }
        ExpressionTree value = assigned.get(variable);
        if (value == null) {
            return Optional.ofNullable(tree.getInitializer());
        }
        return blank.contains(variable) ? Optional.of(value) : Optional.empty();
    }

    /** Whether others may have changed what a variable refers to, under this or another name. */
    boolean isShared(VariableElement variable) {
        Set<Element> all = new LinkedHashSet<>();
        List<Element> open = new ArrayList<>(List.of(variable));
        while (!open.isEmpty()) {
            Element name = open.remove(open.size() - 1);
            if (isReachable(name) || shared.contains(name)) {
                return true;
            }
            if (all.add(name)) {
                open.addAll(names.getOrDefault(name, Set.of()));
            }
        }
        return false;
    }

    private static boolean isReachable(Element variable) {
        return variable.getKind() == ElementKind.FIELD
                && !variable.getModifiers().contains(Modifier.PRIVATE);
    }

    /** Whether the code around a place asks for itself how much a variable stands for. */
    boolean isCompared(VariableElement variable, TreePath place) {
        return comparisons.concern(variable, place);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        Element element = code.element(tree);
        if (element != null) {
            declared.put(element, tree);
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            if (tree.getInitializer() == null && (parent instanceof BlockTree || parent instanceof CaseTree)) {
                blank.add(element);
            }
        }
        return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
        assign(tree.getVariable(), tree.getExpression());
        return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void nothing) {
        assign(tree.getVariable(), null);
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                assign(tree.getExpression(), null);
            default -> {}
        }
        return super.visitUnary(tree, null);
    }

    private void assign(ExpressionTree target, @Nullable ExpressionTree value) {
        if (target instanceof ParenthesizedTree inner) {
            assign(inner.getExpression(), value);
        } else if (code.element(target) instanceof VariableElement variable) {
            if (value == null || assigned.put(variable, value) != null) {
                reassigned.add(variable);
            }
        }
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        use(tree);
        return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
        use(tree);
        return super.visitMemberSelect(tree, null);
    }

    private void use(ExpressionTree name) {
        if (code.element(name) instanceof VariableElement variable) {
            Set<Element> others = names.computeIfAbsent(variable, any -> new LinkedHashSet<>());
            if (!uses.isHarmless(getCurrentPath(), others::add)) {
                shared.add(variable);
            }
            comparisons.look(variable, getCurrentPath());
        }
    }
}
