package io.cachesmith.processor;

import io.cachesmith.Caches;
import io.cachesmith.TypedCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A generated manager, loaded and made in memory. */
final class LoadedCaches implements AutoCloseable {

    private final URLClassLoader loader;
    private final Caches manager;

    private LoadedCaches(URLClassLoader loader, Caches manager) {
        this.loader = loader;
        this.manager = manager;
    }

    static LoadedCaches inMemory(String managerName, Path... classes) {
        URLClassLoader loader = new URLClassLoader(
                Arrays.stream(classes).map(LoadedCaches::url).toArray(URL[]::new), LoadedCaches.class.getClassLoader());
        try {
            Method inMemory = loader.loadClass(managerName).getMethod("inMemory");
            inMemory.setAccessible(true);
            return new LoadedCaches(loader, (Caches) inMemory.invoke(null));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Sorted. */
    List<String> namespaces() {
        return manager.all().stream()
                .map(cache -> cache.definition().namespace())
                .sorted()
                .toList();
    }

    /** By their namespaces. */
    List<TypedCache<?, ?>> all() {
        return manager.all().stream()
                .sorted(Comparator.comparing(cache -> cache.definition().namespace()))
                .toList();
    }

    @SuppressWarnings("unchecked") // a test that asks for other types than the declaration's fails with that
    <K, V> TypedCache<K, V> cache(String accessor) {
        try {
            Method method = manager.getClass().getMethod(accessor);
            method.setAccessible(true);
            return (TypedCache<K, V>) method.invoke(manager);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes an instance of a compiled class by its only constructor. */
    Object make(String typeName, Object... arguments) {
        try {
            Constructor<?> constructor = loader.loadClass(typeName).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The constants of a compiled enum. */
    Object[] constants(String enumName) {
        try {
            return loader.loadClass(enumName).getEnumConstants();
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        manager.close();
        try {
            loader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
