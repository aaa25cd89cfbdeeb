package io.cachesmith.benchmarks.compile;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a compilation came to.
 *
 * @param processorNanos processor time of all threads of its process
 * @param nanos time
 * @param allocated bytes
 * @param live bytes of heap at the most; 0 if nobody looked
 * @param classes a hash of each file that it made, by name
 * @param bytes of all these files
 * @param messages what javac said
 */
public record Compiled(
        long processorNanos,
        long nanos,
        long allocated,
        long live,
        Map<String, String> classes,
        long bytes,
        Set<String> messages) {

    /**
     * Fails unless another came to the same.
     *
     * @param other with the same sources
     * @param name what to call it in the message
     */
    public void requireSame(Compiled other, String name) {
        if (!other.messages.equals(messages)) {
            throw new IllegalStateException(name + " says something else: " + other.messages + " and not " + messages);
        }
        if (!other.classes.equals(classes)) {
            Set<String> names = new TreeSet<>(classes.keySet());
            names.addAll(other.classes.keySet());
            names.removeIf(file -> Objects.equals(classes.get(file), other.classes.get(file)));
            throw new IllegalStateException(name + " makes other files: " + names);
        }
    }
}
