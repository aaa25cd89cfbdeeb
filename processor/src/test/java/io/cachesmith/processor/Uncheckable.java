package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compiles with the processors and without the plugin, so that wrong code can run. */
final class Uncheckable {

    private static final String PLUGIN = "META-INF/services/com.sun.source.util.Plugin";

    private Uncheckable() {}

    static void compile(Path temp, Path classes, List<Path> sources) {
        List<Path> processors = List.of(withoutPlugin(temp.resolve("processor")), Toolchain.home(ClassName.class));
        new ForkedJavac()
                .with("-processorpath", processors)
                .with("-classpath", Toolchain.USER_CLASS_PATH)
                .compile(classes, sources)
                .assertClean();
    }

    private static Path withoutPlugin(Path copy) {
        Path home = Toolchain.home(CacheProcessor.class);
        try {
            for (Path file : Folders.files(home)) {
                String name = home.relativize(file).toString().replace('\\', '/');
                if (!name.equals(PLUGIN)) {
                    Path target = copy.resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
