package io.cachesmith.processor;

import com.sun.source.util.Trees;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What javac read from class files, and what it does not tell of it: before 22 it showed none of their annotations on uses of
 * types (JDK-8225377), {@code @Nullable} among them. Of other compilers nothing is known.
 */
final class ClassFiles {

    private static final int FIRST_THAT_TELLS = 22;

    private final @Nullable Trees trees;

    private ClassFiles(@Nullable Trees trees) {
        this.trees = trees;
    }

    static ClassFiles of(ProcessingEnvironment environment) {
        for (Object each = environment; each instanceof ProcessingEnvironment candidate; each = wrappedBy(each)) {
            try {
                return new ClassFiles(Trees.instance(candidate));
            } catch (IllegalArgumentException | LinkageError notJavac) {
                // another compiler, or something that stands before one and is looked behind next
            }
        }
        return new ClassFiles(null);
    }

    /** Gradle keeps the compiler's own environment in a field; a proxy of IntelliJ IDEA has a method that tells it. */
    private static @Nullable Object wrappedBy(Object wrapper) {
        try {
            for (Field field : wrapper.getClass().getDeclaredFields()) {
                if (field.getName().equals("delegate")) {
                    return opened(field).get(wrapper);
                }
            }
            for (Method method : accessors(wrapper)) {
                if (method.getName().equals("getWrapperDelegate")) {
                    return opened(method).invoke(wrapper);
                }
            }
            return null;
        } catch (ReflectiveOperationException | RuntimeException closed) {
            // nothing is known then, as of other compilers
            return null;
        }
    }

    private static Method[] accessors(Object wrapper) {
        return Arrays.stream(wrapper.getClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() == 0)
                .toArray(Method[]::new);
    }

    private static <T extends AccessibleObject> T opened(T member) {
        member.setAccessible(true);
        return member;
    }

    /** Whether a type is certainly not being compiled. */
    boolean contain(TypeElement type) {
        return trees != null && trees.getTree(type) == null;
    }

    /** Whether a type may have annotations that nobody sees. */
    boolean hideAnnotationsOf(TypeElement type) {
        return Runtime.version().feature() < FIRST_THAT_TELLS && contain(type);
    }
}
