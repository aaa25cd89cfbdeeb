package io.cachesmith.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads what is certain of an {@code int} or a {@code long}. */
final class NumberReader {

    private final Attributed code;
    private final SizeReader sizes;
    private int depth;

    NumberReader(Attributed code, SizeReader sizes) {
        this.code = code;
        this.sizes = sizes;
    }

    Range read(ExpressionTree tree) {
        if (!sizes.goOn() || depth > SizeReader.DEEPEST) {
            return Range.ANY;
        }
        depth++;
        try {
            return readAny(tree);
        } finally {
            depth--;
        }
    }

    private Range readAny(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return read(inner.getExpression());
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return read(choice.getTrueExpression()).or(read(choice.getFalseExpression()));
        }
        if (tree instanceof LiteralTree literal) {
            return constant(literal.getValue());
        }
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return variable(tree);
        }
        if (tree instanceof MethodInvocationTree call) {
            return call(call);
        }
        return fitting(tree, calculated(tree));
    }

    private static Range constant(Object value) {
        if (value instanceof Character letter) {
            return Range.exactly(letter);
        }
        boolean whole =
                value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
        return whole ? Range.exactly(((Number) value).longValue()) : Range.ANY;
    }

    private Range variable(ExpressionTree tree) {
        Element element = code.element(tree);
        if (element instanceof VariableElement variable) {
            if (variable.getConstantValue() != null) {
                sizes.uses(variable);
                return constant(variable.getConstantValue());
            }
            if (tree instanceof MemberSelectTree select && isLengthOfArray(select)) {
                return sizes.read(select.getExpression()).range();
            }
            return sizes.valueOf(variable)
                    .map(value -> fitting(tree, read(value)))
                    .orElse(Range.ANY);
        }
        return Range.ANY;
    }

    private boolean isLengthOfArray(MemberSelectTree select) {
        return select.getIdentifier().contentEquals("length") && code.isArray(select.getExpression());
    }

    private Range call(MethodInvocationTree call) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        Callee callee = Callee.of(code, call);
        return switch (callee.qualifiedName()) {
            case "java.lang.Math.min" -> read(arguments.get(0)).min(read(arguments.get(1)));
            case "java.lang.Math.max" -> read(arguments.get(0)).max(read(arguments.get(1)));
            default ->
                callee.isSizeOfCollection() ? sizes.read(callee.receiver()).range() : Range.ANY;
        };
    }

    private Range calculated(ExpressionTree tree) {
        if (tree instanceof TypeCastTree cast) {
            return read(cast.getExpression());
        }
        if (tree instanceof UnaryTree unary) {
            return switch (unary.getKind()) {
                case UNARY_PLUS -> read(unary.getExpression());
                case UNARY_MINUS -> Range.exactly(0).minus(read(unary.getExpression()));
                default -> Range.ANY;
            };
        }
        if (tree instanceof BinaryTree binary) {
            Range left = read(binary.getLeftOperand());
            Range right = read(binary.getRightOperand());
            return switch (binary.getKind()) {
                case PLUS -> left.plus(right);
                case MINUS -> left.minus(right);
                case MULTIPLY -> left.times(right);
                case DIVIDE -> left.exactly(right, (a, b) -> a / b);
                case REMAINDER -> left.exactly(right, (a, b) -> a % b);
                default -> Range.ANY;
            };
        }
        return Range.ANY;
    }

    /** Nothing is known of a number that its type cannot hold, or that is no whole number. */
    private Range fitting(ExpressionTree tree, Range number) {
        TypeMirror type = code.type(tree);
        if (type == null) {
            return Range.ANY;
        }
        return switch (type.getKind()) {
            case LONG -> number;
            case INT -> number.within(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case SHORT -> number.within(Short.MIN_VALUE, Short.MAX_VALUE);
            case BYTE -> number.within(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case CHAR -> number.within(Character.MIN_VALUE, Character.MAX_VALUE);
            case DECLARED -> isBoxed(type) ? number : Range.ANY;
            default -> Range.ANY;
        };
    }

    private boolean isBoxed(TypeMirror type) {
        return code.nameOf(type).equals("java.lang.Integer")
                || code.nameOf(type).equals("java.lang.Long");
    }
}
