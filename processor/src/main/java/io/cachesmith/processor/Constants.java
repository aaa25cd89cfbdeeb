package io.cachesmith.processor;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of what the {@code static final} fields of other classes hold. They are noted as each class is checked, since
 * javac changes the trees of a class when it makes its class file; those of classes still to come are read when asked for.
 */
final class Constants {

    private final Map<VariableElement, Size> sizes = new LinkedHashMap<>();
    private final Set<@Nullable Element> noted = new LinkedHashSet<>();

    /** Asked by itself: two constants can be defined by each other. */
    private final Set<VariableElement> open = new LinkedHashSet<>();

    /** Notes the constants of a top-level class and of all classes inside of it. */
    void note(Attributed code, List<VariableTree> fields) {
        noted.add(code.element(code.place().getLeaf()));
        Variables none = Variables.none(code);
        for (VariableTree field : fields) {
            if (code.element(field) instanceof VariableElement variable && isConstant(variable)) {
                Size size = new SizeReader(code, none, this)
                        .read(field.getInitializer())
                        .shared();
                if (size.isKnown()) {
                    sizes.put(variable, size);
                }
            }
        }
    }

    /** What is known of a variable that the class which is being checked does not declare. */
    Size sizeOf(VariableElement variable, Attributed code) {
        if (!isConstant(variable) || noted.contains(topLevel(variable))) {
            return sizes.getOrDefault(variable, Size.UNKNOWN);
        }
        TreePath path = code.trees().getPath(variable);
        if (path == null || !(path.getLeaf() instanceof VariableTree field) || !open.add(variable)) {
            return Size.UNKNOWN;
        }
        try {
            Attributed there = code.at(path);
            return new SizeReader(there, Variables.none(there), this)
                    .read(field.getInitializer())
                    .shared();
        } finally {
            open.remove(variable);
        }
    }

    /** Whether a class defines a constant here that is worth a look. */
    static boolean isCandidate(Tree member) {
        if (!(member instanceof VariableTree field) || field.getInitializer() == null) {
            return false;
        }
        return switch (field.getInitializer().getKind()) {
            case METHOD_INVOCATION, NEW_ARRAY, NEW_CLASS, IDENTIFIER, MEMBER_SELECT, CONDITIONAL_EXPRESSION -> true;
            default -> false;
        };
    }

    private static boolean isConstant(VariableElement variable) {
        return variable.getKind() == ElementKind.FIELD
                && variable.getModifiers().contains(Modifier.STATIC)
                && variable.getModifiers().contains(Modifier.FINAL);
    }

    private static Element topLevel(Element member) {
        Element type = member;
        while (type.getEnclosingElement() != null && type.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            type = type.getEnclosingElement();
        }
        return type;
    }
}
