package io.cachesmith.example;

import io.javalin.http.BadRequestResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what comes from outside. Messages go back to the client, so they quote nothing. */
final class Inputs {

    private Inputs() {}

    /** Answers the request with 400 unless the condition holds. */
    static void check(boolean condition, String message) {
        if (!condition) {
            throw new BadRequestResponse(message);
        }
    }

    /** Reads a UUID in its one canonical form; the JDK would also take {@code 1-1-1-1-1}. */
    static UUID uuid(String text) {
        check(text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"), "The UUID is malformed.");
        return UUID.fromString(text);
    }

    /** Reads a whole number within bounds, or takes the default where there is none. */
    static int number(@Nullable String text, int least, int most, int orElse) {
        if (text == null) {
            return orElse;
        }
        String message = "Use a number from " + least + " to " + most + ".";
        check(text.matches("[0-9]{1,9}"), message);
        int number = Integer.parseInt(text);
        check(number >= least && number <= most, message);
        return number;
    }
}
