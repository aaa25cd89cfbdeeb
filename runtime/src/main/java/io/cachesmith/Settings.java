package io.cachesmith;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** Checks single settings; what cannot work is named with its value. */
final class Settings {

    private static final Duration TEN_YEARS = Duration.ofDays(3650);

    private Settings() {}

    static <T> T present(String name, T value) {
        return Objects.requireNonNull(value, name);
    }

    static Path readable(String name, Path value) {
        if (!Files.isReadable(present(name, value))) {
            throw new CacheValidationException(name + " is " + value + ", which cannot be read. Name a readable file.");
        }
        return value;
    }

    static String nonEmpty(String name, String value) {
        if (present(name, value).isEmpty()) {
            throw new CacheValidationException(name + " is empty. Leave it out instead.");
        }
        return value;
    }

    static Duration ttl(String name, Duration value) {
        return timeout(name, value, TEN_YEARS);
    }

    static Duration timeout(String name, Duration value, Duration longest) {
        present(name, value);
        if (value.isZero() || value.isNegative() || value.compareTo(longest) > 0) {
            throw new CacheValidationException(
                    name + " is " + value + ". Use a positive duration of at most " + longest + ".");
        }
        return value;
    }

    static long range(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new CacheValidationException(name + " is " + value + ". Use " + least + " to " + most + ".");
        }
        return value;
    }

    static String keyPrefix(String value) {
        return present("keyPrefix", value).isEmpty() ? value : segments("keyPrefix", value, ", or leave it out.");
    }

    static String namespace(String value) {
        return segments("namespace", present("namespace", value), ".");
    }

    private static String segments(String name, String value, String otherwise) {
        if (!value.matches("[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+)*")) {
            throw new CacheValidationException(name + " is '" + value
                    + "'. Use segments of A-Z a-z 0-9 _ . - joined by single colons" + otherwise);
        }
        return value;
    }
}
