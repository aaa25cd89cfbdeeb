package io.cachesmith.processor;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The text of a failure, for a message that asks to report it. */
final class StackTraces {

    private StackTraces() {}

    static String of(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
