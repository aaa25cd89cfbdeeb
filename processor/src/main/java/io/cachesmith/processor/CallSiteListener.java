package io.cachesmith.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Has each class checked when its types are known. Whatever fails in here is said once, as a note, and breaks no build. */
final class CallSiteListener implements TaskListener {

    private final JavacTask task;
    private final BiConsumer<Attributed, ClassTree> check;
    private final Map<ModuleElement, Boolean> concerned = new LinkedHashMap<>();
    private boolean failed;

    private CallSiteListener(JavacTask task, BiConsumer<Attributed, ClassTree> check) {
        this.task = task;
        this.check = check;
    }

    static CallSiteListener of(JavacTask task) {
        Constants constants = new Constants();
        SourceText text = new SourceText();
        return new CallSiteListener(task, (code, type) -> {
            CallSites sites = new CallSites(code, constants);
            if (text.isWorthALook(code.place().getCompilationUnit())) {
                sites.check(type);
            } else {
                sites.noteConstants(type);
            }
        });
    }

    /** For tests: what it does with each class. */
    static CallSiteListener of(JavacTask task, BiConsumer<Attributed, ClassTree> check) {
        return new CallSiteListener(task, check);
    }

    @Override
    public void finished(TaskEvent event) {
        CompilationUnitTree unit = event.getCompilationUnit();
        TypeElement type = event.getTypeElement();
        if (event.getKind() != TaskEvent.Kind.ANALYZE || unit == null || type == null) {
            return;
        }
        try {
            check(unit, type);
        } catch (RuntimeException | LinkageError | StackOverflowError bug) {
            say(unit, type, bug);
        }
    }

    private void check(CompilationUnitTree unit, TypeElement type) {
        Trees trees = Trees.instance(task);
        ClassTree tree = trees.getTree(type);
        if (tree != null && isConcerned(type)) {
            TreePath path = new TreePath(new TreePath(unit), tree);
            check.accept(new Attributed(task, trees, path), tree);
        }
    }

    /** Nobody can call what is not on the class path. */
    private boolean isConcerned(TypeElement type) {
        ModuleElement module = task.getElements().getModuleOf(type);
        Boolean known = concerned.get(module);
        if (known == null) {
            known = task.getElements().getTypeElement(module, RuntimeNames.BATCH) != null;
            concerned.put(module, known);
        }
        return known;
    }

    private void say(CompilationUnitTree unit, TypeElement type, Throwable bug) {
        if (!failed) {
            failed = true;
            try {
                String message = Problem.CALL_SITES_NOT_CHECKED.message(type.getSimpleName(), StackTraces.of(bug));
                Trees.instance(task).printMessage(Diagnostic.Kind.NOTE, message, unit, unit);
            } catch (RuntimeException | LinkageError nothingWorks) {
                // the compiler itself cannot print; the build goes on without the check
            }
        }
    }
}
