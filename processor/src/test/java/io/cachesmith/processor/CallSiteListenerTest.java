package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails in the check of call sites, the build goes on. */
final class CallSiteListenerTest {

    @TempDir
    Path temp;

    private Outcome compileTwoClasses(BiConsumer<Attributed, ClassTree> check) {
        Project project = new Project(temp)
                .write("demo.First", "package demo;\npublic class First {}\n")
                .write("demo.Second", "package demo;\npublic class Second {}\n");
        return new Javac("-Xlint:all", "-Werror")
                .with("-classpath", Toolchain.USER_CLASS_PATH)
                .preparedBy(task -> task.addTaskListener(CallSiteListener.of(task, check)))
                .compile(project.folders(), Folders.files(temp.resolve("sources")));
    }

    private static void assertOneNote(Outcome outcome, String text) {
        outcome.assertClean();
        assertThat(outcome.findings()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Diagnostic.Kind.NOTE);
            assertThat(note.id()).isEqualTo("CallSitesNotChecked");
            assertThat(note.file()).isEqualTo("First.java");
            assertThat(note.message()).contains("in First ", text, "Report it with this text.");
        });
    }

    @Test
    void saysOnceThatItFailed() {
        Outcome outcome = compileTwoClasses((code, type) -> {
            throw new IllegalStateException("a bug");
        });

        assertOneNote(outcome, "java.lang.IllegalStateException: a bug");
    }

    @Test
    void saysWhenThisJavacIsAnotherThanItKnows() {
        Outcome outcome = compileTwoClasses((code, type) -> {
            throw new NoSuchMethodError("gone");
        });

        assertOneNote(outcome, "java.lang.NoSuchMethodError: gone");
    }

    @Test
    void saysWhenSourceIsNestedTooDeep() {
        Outcome outcome = compileTwoClasses((code, type) -> {
            throw new StackOverflowError();
        });

        assertOneNote(outcome, "java.lang.StackOverflowError");
    }

    @Test
    void looksAtEachClassOnce() {
        List<String> names = new ArrayList<>();

        compileTwoClasses((code, type) -> names.add(type.getSimpleName().toString()))
                .assertClean();

        assertThat(names).containsExactlyInAnyOrder("First", "Second");
    }

    @Test
    void looksAtNothingWithoutTheRuntime() {
        Project project = new Project(temp).write("demo.First", "package demo;\npublic class First {}\n");

        new Javac("-classpath", temp.toString())
                .preparedBy(task -> task.addTaskListener(CallSiteListener.of(task, (code, type) -> {
                    throw new IllegalStateException("looked");
                })))
                .compile(project.folders(), Folders.files(temp.resolve("sources")))
                .assertClean();
    }
}
