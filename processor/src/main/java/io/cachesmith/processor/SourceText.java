package io.cachesmith.processor;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds out, by the text of a source file, whether it can hold anything that is checked: most do not, and are not walked through. */
final class SourceText {

    /** One of them stands wherever a batch is made, or passed to a cache. */
    private static final String[] NAMES = {"Batch", "getAll", "putAll", "getOrLoadAll", "invalidateAll"};

    private static final String IMPLEMENTATION = "Impl";

    private @Nullable CompilationUnitTree last;
    private boolean lastIsWorthALook;

    /** Remembers the file that was asked about last, since its classes come one after the other. */
    boolean isWorthALook(CompilationUnitTree unit) {
        if (unit != last) {
            last = unit;
            lastIsWorthALook = read(unit);
        }
        return lastIsWorthALook;
    }

    private static boolean read(CompilationUnitTree unit) {
        try {
            return mentions(unit.getSourceFile().getCharContent(true).toString());
        } catch (IOException unreadable) {
            return true;
        }
    }

    static boolean mentions(String text) {
        for (String name : NAMES) {
            if (text.contains(name)) {
                return true;
            }
        }
        // a name can be written in escapes
        return text.contains("\\u") || mentionsImplementation(text);
    }

    /** As the end of a name, which that of a generated class is. */
    private static boolean mentionsImplementation(String text) {
        for (int begin = text.indexOf(IMPLEMENTATION); begin >= 0; begin = text.indexOf(IMPLEMENTATION, begin + 1)) {
            int end = begin + IMPLEMENTATION.length();
            if (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end))) {
                return true;
            }
        }
        return false;
    }
}
