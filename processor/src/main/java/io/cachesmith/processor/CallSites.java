package io.cachesmith.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Walks through a class once, and looks closer only at what has the name of something that is checked. */
final class CallSites extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Attributed code;
    private final Constants constants;
    private final Constructions constructions;
    private final List<MethodInvocationTree> calls = new ArrayList<>();
    private final List<VariableTree> fields = new ArrayList<>();

    CallSites(Attributed code, Constants constants) {
        this.code = code;
        this.constants = constants;
        constructions = new Constructions(code);
    }

    void check(ClassTree type) {
        scan(type, null);
        if (!calls.isEmpty()) {
            BatchCalls batches = new BatchCalls(code, constants);
            calls.forEach(batches::check);
        }
        constants.note(code, fields);
    }

    /** Of a class that calls nothing that is checked; those in its methods are nobody else's. */
    void noteConstants(ClassTree type) {
        addConstants(type);
        constants.note(code, fields);
    }

    private void addConstants(ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (Constants.isCandidate(member)) {
                fields.add((VariableTree) member);
            } else if (member instanceof ClassTree inner) {
                addConstants(inner);
            }
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        for (Tree member : type.getMembers()) {
            if (Constants.isCandidate(member)) {
                fields.add((VariableTree) member);
            }
        }
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        Name name = nameOf(call.getMethodSelect());
        if (name != null && BatchCalls.canBeCheckedMethod(name)) {
            calls.add(call);
        }
        return super.visitMethodInvocation(call, null);
    }

    private static @Nullable Name nameOf(ExpressionTree method) {
        if (method instanceof MemberSelectTree select) {
            return select.getIdentifier();
        }
        return method instanceof IdentifierTree bare ? bare.getName() : null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void nothing) {
        if (creation.getArguments().size() == 1) {
            constructions.check(creation);
        }
        return super.visitNewClass(creation, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
        if (reference.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
            constructions.check(reference);
        }
        return super.visitMemberReference(reference, null);
    }
}
