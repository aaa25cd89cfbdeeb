package io.cachesmith.processor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The caches that one output directory holds, and their manager. It is read back when only some sources are compiled, so
 * that the manager is whole in an incremental build.
 *
 * @param manager the qualified name of the manager; empty if none was generated
 * @param specs the qualified names of the declarations, some of which may be gone
 */
record SpecIndex(String manager, TreeSet<String> specs) {

    private static final String FILE = "META-INF/cachesmith/caches";
    private static final String MANAGER = "manager ";
    private static final String SPEC = "cache ";

    static SpecIndex read(Filer filer) {
        TreeSet<String> specs = new TreeSet<>();
        String manager = "";
        try (Reader file = filer.getResource(StandardLocation.CLASS_OUTPUT, "", FILE)
                        .openReader(true);
                BufferedReader lines = new BufferedReader(file)) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                if (line.startsWith(MANAGER)) {
                    manager = line.substring(MANAGER.length());
                } else if (line.startsWith(SPEC)) {
                    specs.add(line.substring(SPEC.length()));
                }
            }
        } catch (IOException | RuntimeException none) {
            // a first build has no index, and a compiler need not offer its output for reading
            return new SpecIndex("", new TreeSet<>());
        }
        return new SpecIndex(manager, specs);
    }

    String managerPackage() {
        return manager.substring(0, Math.max(0, manager.lastIndexOf('.')));
    }

    /** Without originating elements: IntelliJ deletes what came from a source that changed, and this knows of all the others. */
    void write(Filer filer) throws IOException {
        try (Writer file =
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", FILE).openWriter()) {
            file.write("# Written by Cachesmith and read back when only some sources are compiled.\n");
            file.write(MANAGER + manager + "\n");
            for (String spec : specs) {
                file.write(SPEC + spec + "\n");
            }
        }
    }
}
