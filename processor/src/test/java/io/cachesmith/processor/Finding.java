package io.cachesmith.processor;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler said.
 *
 * @param kind error or warning
 * @param file the name of the file without its folders; empty if it said none
 * @param line counted from one
 * @param column counted from one
 * @param id what our messages have in brackets, for others the compiler's own code
 * @param message the whole text
 */
record Finding(Diagnostic.Kind kind, String file, long line, long column, String id, String message) {

    private static final Pattern BRACKETED = Pattern.compile("\\[(\\w+)] .*", Pattern.DOTALL);

    static Finding of(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        Matcher ours = BRACKETED.matcher(message);
        JavaFileObject source = diagnostic.getSource();
        return new Finding(
                diagnostic.getKind(),
                source == null ? "" : Path.of(source.toUri()).getFileName().toString(),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                ours.matches() ? ours.group(1) : String.valueOf(diagnostic.getCode()),
                message);
    }

    boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }

    boolean hasPlace() {
        return !file.isEmpty();
    }

    boolean isWarning() {
        return kind == Diagnostic.Kind.WARNING || kind == Diagnostic.Kind.MANDATORY_WARNING;
    }

    /** Whether it comes from the processor and not from the compiler. */
    boolean isOurs() {
        return BRACKETED.matcher(message).matches();
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + kind + " " + id + ": " + message;
    }
}
