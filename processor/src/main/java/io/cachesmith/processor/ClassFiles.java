package io.cachesmith.processor;

import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What a compiler does not tell of types that it read from class files: before 22, javac showed none of their annotations on
 * uses of types (JDK-8225377), {@code @Nullable} among them.
 */
final class ClassFiles {

    private static final int FIRST_THAT_TELLS = 22;

    private final @Nullable Trees trees;

    private ClassFiles(@Nullable Trees trees) {
        this.trees = trees;
    }

    static ClassFiles of(ProcessingEnvironment environment) {
        if (Runtime.version().feature() >= FIRST_THAT_TELLS) {
            return new ClassFiles(null);
        }
        try {
            return new ClassFiles(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            // another compiler, or one that something stands before
            return new ClassFiles(null);
        }
    }

    /** Whether a type may have annotations that nobody sees. */
    boolean hideAnnotationsOf(TypeElement type) {
        return trees != null && trees.getTree(type) == null;
    }
}
