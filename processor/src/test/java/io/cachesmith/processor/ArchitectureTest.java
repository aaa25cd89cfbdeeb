package io.cachesmith.processor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

/** What holds for all classes of the processor. */
final class ArchitectureTest {

    private static final JavaClasses PROCESSOR =
            new ClassFileImporter().importPath(Toolchain.home(CacheProcessor.class));

    private static List<Class<?>> types() {
        return PROCESSOR.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getSimpleName().equals("module-info"))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    /** With all that is around it. */
    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    @Test
    void onlyTheTwoProcessorsArePublic() {
        assertThat(types())
                .filteredOn(ArchitectureTest::isPublic)
                .containsExactlyInAnyOrder(CacheProcessor.class, CacheManagerProcessor.class);
    }

    @Test
    void nothingCanBeExtendedFromOutside() {
        assertThat(types())
                .allMatch(type -> type.isSealed() || type.isAnonymousClass() || Modifier.isFinal(type.getModifiers()));
    }

    @Test
    void aSourceFileHasOneJob() {
        assertThat(Folders.files(Path.of("src/main/java")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Folders.text(file).lines()).hasSizeLessThanOrEqualTo(250));
    }

    @Test
    void writersOnlyWrite() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Writer")
                .and()
                .doNotHaveSimpleName(SourceWriter.class.getSimpleName())
                .should()
                .dependOnClassesThat(type(Elements.class)
                        .or(type(Types.class))
                        .or(type(Messager.class))
                        .or(type(Filer.class)))
                .check(PROCESSOR);
    }

    @Test
    void noOrderIsLeftToHashing() {
        noClasses()
                .should()
                .callConstructorWhere(describe(
                        "makes a collection ordered by hashes",
                        call -> call.getTargetOwner().isEquivalentTo(HashMap.class)
                                || call.getTargetOwner().isEquivalentTo(HashSet.class)))
                .check(PROCESSOR);
    }

    @Test
    void nobodyLoadsAClassOfTheUser() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "reads an annotation by its class",
                        call -> call.getTargetOwner().isAssignableTo(AnnotatedConstruct.class)
                                && call.getName().startsWith("getAnnotation")
                                && !call.getName().equals("getAnnotationMirrors")))
                .orShould()
                .callMethodWhere(describe(
                        "loads a class",
                        call -> call.getTargetOwner().isEquivalentTo(Class.class)
                                && call.getName().equals("forName")))
                .check(PROCESSOR);
    }

    @Test
    void onlyOneClassAsksWhatTheModelDoesNotTell() {
        noClasses()
                .that()
                .doNotHaveSimpleName(ClassFiles.class.getSimpleName())
                .should()
                .dependOnClassesThat(resideInAPackage("com.sun.source.."))
                .check(PROCESSOR);
    }

    @Test
    void onlyTheModelOfTheCompilerIsUsed() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "com.sun.source.util",
                                "javax.annotation.processing",
                                "javax.lang.model..",
                                "javax.tools",
                                "com.palantir.javapoet",
                                "com.google.auto.service",
                                "org.jspecify.annotations",
                                "io.cachesmith.annotation",
                                "io.cachesmith.processor")
                        .or(resideInAPackage("")))
                .check(PROCESSOR);
    }
}
