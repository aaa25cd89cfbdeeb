package io.cachesmith.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs code and notes the lines in which exceptions came up. */
final class ThrownLines {

    private final Set<String> lines = new LinkedHashSet<>();

    /** Calls each static method of some classes that takes a manager, with one in memory. */
    static Set<String> of(Path classes, List<String> classNames) {
        ThrownLines thrown = new ThrownLines();
        try (LoadedCaches caches = LoadedCaches.inMemory("demo.shop.CacheManager", classes)) {
            for (String name : classNames) {
                for (Method method : caches.load(name).getDeclaredMethods()) {
                    Class<?>[] parameters = method.getParameterTypes();
                    if (parameters.length == 1 && parameters[0].getSimpleName().equals("CacheManager")) {
                        thrown.call(method, caches.manager());
                    }
                }
            }
        }
        return thrown.lines;
    }

    private void call(Method method, Object manager) {
        try {
            method.setAccessible(true);
            method.invoke(null, manager);
        } catch (InvocationTargetException failure) {
            Arrays.stream(failure.getCause().getStackTrace())
                    .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                    .forEach(lines::add);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
