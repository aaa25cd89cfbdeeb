package io.cachesmith.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The method that a call means.
 *
 * @param call the call
 * @param method the method as its class declares it; null for what does not compile
 * @param owner the class that declares it, empty if there is none
 * @param name its name
 */
record Callee(MethodInvocationTree call, @Nullable ExecutableElement method, String owner, String name) {

    static Callee of(Attributed code, MethodInvocationTree call) {
        Element element = code.element(call);
        if (element instanceof ExecutableElement method
                && method.getKind() == ElementKind.METHOD
                && method.getEnclosingElement() instanceof TypeElement owner) {
            return new Callee(
                    call,
                    method,
                    owner.getQualifiedName().toString(),
                    method.getSimpleName().toString());
        }
        return new Callee(call, null, "", "");
    }

    /** Of a static method, nothing for another. */
    String qualifiedName() {
        return isStatic() ? owner + "." + name : "";
    }

    boolean isStatic() {
        return method != null && method.getModifiers().contains(Modifier.STATIC);
    }

    boolean isOf(String packageName) {
        return owner.startsWith(packageName) && owner.indexOf('.', packageName.length() + 1) < 0;
    }

    /** Null if the method is called by its bare name. */
    @Nullable
    ExpressionTree receiver() {
        return call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    }

    boolean isSizeOfCollection() {
        return !isStatic() && name.equals("size") && isOf("java.util") && receiver() != null;
    }

    int count() {
        return call.getArguments().size();
    }

    ExpressionTree argument(int index) {
        return call.getArguments().get(index);
    }
}
