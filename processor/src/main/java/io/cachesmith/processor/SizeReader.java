package io.cachesmith.processor;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is certain of the number of elements of an expression. It follows variables whose value cannot be another one,
 * and nothing that any code outside of the JDK's could have influenced.
 */
final class SizeReader {

    /** How many expressions are looked at for one answer; variables can refer to each other many times. */
    private static final int MOST_STEPS = 100_000;

    /** How deep they may be nested; a variable can refer to itself. */
    static final int DEEPEST = 200;

    private final Attributed code;
    private final Variables variables;
    private final Constants constants;
    private final NumberReader numbers;
    private final ElementReader elements;
    private final CollectionSizes collections;
    private final StreamSizes streams;
    private final Set<VariableElement> used = new LinkedHashSet<>();
    private int steps;
    private int depth;

    SizeReader(Attributed code, Variables variables, Constants constants) {
        this.code = code;
        this.variables = variables;
        this.constants = constants;
        numbers = new NumberReader(code, this);
        elements = new ElementReader(code, this);
        collections = new CollectionSizes(code, this);
        streams = new StreamSizes(code, this);
    }

    /** The variables that the answers depend on. */
    Set<VariableElement> used() {
        return used;
    }

    void uses(VariableElement variable) {
        used.add(variable);
    }

    /** Whether another expression may be looked at. */
    boolean goOn() {
        return ++steps < MOST_STEPS;
    }

    Range number(ExpressionTree tree) {
        return numbers.read(tree);
    }

    ElementReader elements() {
        return elements;
    }

    /** The only value that a variable can have, as it is written; empty if there may be others. */
    Optional<ExpressionTree> valueOf(VariableElement variable) {
        used.add(variable);
        return variables.valueOf(variable);
    }

    Size read(@Nullable ExpressionTree tree) {
        if (tree == null || !goOn() || depth > DEEPEST) {
            return Size.UNKNOWN;
        }
        depth++;
        try {
            return readAny(tree);
        } finally {
            depth--;
        }
    }

    private Size readAny(ExpressionTree tree) {
        if (tree instanceof MethodInvocationTree call) {
            return call(Callee.of(code, call));
        }
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return code.element(tree) instanceof VariableElement variable ? variable(variable) : Size.UNKNOWN;
        }
        if (tree instanceof NewArrayTree array) {
            return array(array);
        }
        if (tree instanceof NewClassTree creation) {
            return collections.created(creation);
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return read(choice.getTrueExpression()).or(read(choice.getFalseExpression()));
        }
        if (tree instanceof ParenthesizedTree inner) {
            return read(inner.getExpression());
        }
        return tree instanceof TypeCastTree cast ? read(cast.getExpression()) : Size.UNKNOWN;
    }

    private Size variable(VariableElement variable) {
        Optional<ExpressionTree> value = valueOf(variable);
        if (value.isEmpty()) {
            return constants.sizeOf(variable, code);
        }
        Size size = read(value.get());
        return variables.isShared(variable) ? size.shared() : size;
    }

    private Size array(NewArrayTree array) {
        if (array.getInitializers() != null) {
            return elements.listed(array.getInitializers()).changing(Size.Change.ELEMENTS);
        }
        return array.getDimensions().isEmpty()
                ? Size.UNKNOWN
                : Size.of(number(array.getDimensions().get(0))).changing(Size.Change.ELEMENTS);
    }

    private Size call(Callee callee) {
        if (callee.isOf("java.util.stream")) {
            return callee.isStatic() ? streams.made(callee) : streams.continued(callee);
        }
        if (callee.isOf("java.util")) {
            return callee.isStatic() ? collections.made(callee) : collections.derived(callee);
        }
        return switch (callee.owner()) {
            case RuntimeNames.BATCH, RuntimeNames.ENTRY_BATCH -> BatchSizes.read(callee, this);
            default -> Size.UNKNOWN;
        };
    }
}
