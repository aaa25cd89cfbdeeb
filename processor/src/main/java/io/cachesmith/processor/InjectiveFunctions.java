package io.cachesmith.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Functions that make different things of different numbers, such as {@code i -> "user-" + i}. */
final class InjectiveFunctions {

    private final Attributed code;

    InjectiveFunctions(Attributed code) {
        this.code = code;
    }

    boolean isInjective(ExpressionTree function) {
        if (function instanceof MemberReferenceTree reference) {
            return code.element(reference) instanceof ExecutableElement method && isText(method);
        }
        return function instanceof LambdaExpressionTree lambda
                && lambda.getParameters().size() == 1
                && lambda.getBody() instanceof ExpressionTree body
                && code.element(lambda.getParameters().get(0)) instanceof VariableElement parameter
                && isWholeNumber(parameter.asType())
                && keepsApart(body, parameter);
    }

    private boolean keepsApart(ExpressionTree body, VariableElement parameter) {
        if (body instanceof ParenthesizedTree inner) {
            return keepsApart(inner.getExpression(), parameter);
        }
        if (body instanceof IdentifierTree) {
            return parameter.equals(code.element(body));
        }
        if (body instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS && code.isText(sum)) {
            return (keepsApart(sum.getLeftOperand(), parameter) && isConstant(sum.getRightOperand()))
                    || (isConstant(sum.getLeftOperand()) && keepsApart(sum.getRightOperand(), parameter));
        }
        return body instanceof MethodInvocationTree call
                && call.getArguments().size() == 1
                && code.element(call) instanceof ExecutableElement method
                && isText(method)
                && keepsApart(call.getArguments().get(0), parameter);
    }

    /** The same each time that the function is called. */
    private boolean isConstant(ExpressionTree tree) {
        return tree instanceof LiteralTree
                || (code.element(tree) instanceof VariableElement variable && variable.getConstantValue() != null);
    }

    /** {@code Integer.toString(int)} and the like. */
    private boolean isText(ExecutableElement method) {
        return method.getParameters().size() == 1
                && isWholeNumber(method.getParameters().get(0).asType())
                && method.getEnclosingElement() instanceof TypeElement owner
                && switch (owner.getQualifiedName() + "." + method.getSimpleName()) {
                    case "java.lang.String.valueOf",
                            "java.lang.Integer.toString",
                            "java.lang.Integer.valueOf",
                            "java.lang.Long.toString",
                            "java.lang.Long.valueOf" -> true;
                    default -> false;
                };
    }

    private boolean isWholeNumber(TypeMirror type) {
        return switch (type.getKind()) {
            case INT, LONG -> true;
            case DECLARED ->
                code.nameOf(type).equals("java.lang.Integer")
                        || code.nameOf(type).equals("java.lang.Long");
            default -> false;
        };
    }
}
