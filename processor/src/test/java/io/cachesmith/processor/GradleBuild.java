package io.cachesmith.processor;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Processor;

/**
 * Decides as Gradle does what a change makes stale, deletes it and hands the rest to javac; the names of the steps are those of
 * Gradle's {@code ClassSetAnalysis} and {@code RecompilationSpec}. Its constants, resources of other modules and
 * {@code module-info} are left out.
 */
final class GradleBuild {

    private final Path sources;
    private final Folders folders;
    private final GradleRecords records = new GradleRecords();

    /** The sources of the last build. */
    private TreeMap<String, String> before = new TreeMap<>();

    private TreeSet<String> compiled = new TreeSet<>();
    private TreeSet<String> reprocessed = new TreeSet<>();

    GradleBuild(Path sources, Path output) {
        this.sources = sources;
        this.folders = Folders.in(output);
    }

    Folders folders() {
        return folders;
    }

    /** The source files that the last build handed to javac. */
    Set<String> compiled() {
        return compiled;
    }

    /** The classes that it handed to javac, because an aggregating processor must see them or something of them is stale. */
    Set<String> reprocessed() {
        return reprocessed;
    }

    /** The types that the last build generated. */
    Set<String> generated() {
        return records.generatedNow();
    }

    Outcome build() {
        TreeMap<String, String> now = Folders.texts(sources);
        boolean isFirst = before.isEmpty();
        compiled = new TreeSet<>(now.keySet());
        reprocessed = new TreeSet<>();
        if (!isFirst) {
            narrow(now);
        }
        before = now;
        List<String> options = new ArrayList<>(Toolchain.JAVAC.ownOptions());
        List<Path> classPath = new ArrayList<>(Toolchain.USER_CLASS_PATH);
        classPath.add(0, folders.classes());
        options.addAll(List.of("-sourcepath", "", "-classpath", Toolchain.join(classPath)));
        List<Path> files = compiled.stream().map(sources::resolve).toList();
        records.begin();
        if (files.isEmpty() && reprocessed.isEmpty()) {
            return new Outcome(true, List.of());
        }
        return Toolchain.JAVAC.run(
                folders, files, reprocessed, options, records.watched().toArray(Processor[]::new));
    }

    /** Keeps of the sources what has to be compiled, and deletes what was made of it. */
    private void narrow(Map<String, String> now) {
        TreeSet<String> changed = new TreeSet<>();
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        all.stream()
                .filter(file -> !now.getOrDefault(file, "").equals(before.getOrDefault(file, "")))
                .forEach(changed::add);
        compiled = new TreeSet<>();
        if (changed.isEmpty()) {
            return;
        }
        List<JavaClass> classes =
                new ClassFileImporter().importPath(folders.classes()).stream().toList();
        TreeSet<String> classesToCompile = new TreeSet<>();
        changed.forEach(file -> classesToCompile.addAll(classesOf(file, classes)));
        classesToCompile.addAll(dependents(classesToCompile, classes));
        collectIndependentClasses(classesToCompile, classes);

        reprocessed = new TreeSet<>(records.typesToReprocess(classesToCompile));
        reprocessed.stream().filter(name -> name.endsWith("package-info")).forEach(classesToCompile::add);
        reprocessed.removeAll(classesToCompile);
        for (String stale : classesToCompile) {
            delete(folders.classes().resolve(stale.replace('.', '/') + ".class"));
            delete(folders.generated().resolve(sourceOf(stale)));
            if (now.containsKey(sourceOf(stale))) {
                compiled.add(sourceOf(stale));
            }
        }
        records.aggregatedResources().forEach(file -> delete(folders.classes().resolve(file)));
        records.forget(classesToCompile);
    }

    /** Those of a file; the one that its name promises if there are none yet. */
    private static Set<String> classesOf(String file, List<JavaClass> classes) {
        TreeSet<String> names = new TreeSet<>();
        names.add(file.replace(".java", "").replace('/', '.'));
        classes.stream()
                .map(JavaClass::getName)
                .filter(name -> sourceOf(name).equals(file))
                .forEach(names::add);
        return names;
    }

    private static String sourceOf(String className) {
        int nested = className.indexOf('$');
        return (nested < 0 ? className : className.substring(0, nested)).replace('.', '/') + ".java";
    }

    /**
     * All that mention a changed class; of those that show it to others, who mention these; and what was generated from any of
     * them. What an aggregating processor generated always counts as changed.
     */
    private Set<String> dependents(Set<String> changed, List<JavaClass> classes) {
        TreeSet<String> dependents = new TreeSet<>();
        TreeSet<String> visited = new TreeSet<>();
        Deque<String> remaining = new ArrayDeque<>(changed);
        remaining.addAll(records.aggregatedTypesGenerated());
        while (!remaining.isEmpty()) {
            String current = remaining.pop();
            if (visited.add(current)) {
                dependents.add(current);
                for (JavaClass each : classes) {
                    if (ClassMentions.isShownBy(each, current)) {
                        remaining.add(each.getName());
                    } else if (ClassMentions.isUsedBy(each, current)) {
                        dependents.add(each.getName());
                    }
                }
                remaining.addAll(records.generatedFrom(current));
            }
        }
        return dependents;
    }

    /** The others in the files that are compiled, and what was generated from them. */
    private void collectIndependentClasses(Set<String> classesToCompile, List<JavaClass> classes) {
        Deque<String> remaining = new ArrayDeque<>(classesToCompile);
        while (!remaining.isEmpty()) {
            for (String name : classesOf(sourceOf(remaining.pop()), classes)) {
                if (classesToCompile.add(name)) {
                    TreeSet<String> generated = new TreeSet<>(records.generatedFrom(name));
                    generated.removeAll(classesToCompile);
                    classesToCompile.addAll(generated);
                    remaining.addAll(generated);
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
