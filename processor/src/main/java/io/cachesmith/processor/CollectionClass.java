package io.cachesmith.processor;

import javax.lang.model.element.TypeElement;

/** What one of the JDK's classes keeps of the elements that it copies. */
enum CollectionClass {
    EVERYTHING,
    DIFFERENT,
    COMPARED,
    UNKNOWN;

    static CollectionClass of(TypeElement type) {
        return switch (type.getQualifiedName().toString()) {
            case "java.util.ArrayList",
                    "java.util.LinkedList",
                    "java.util.Vector",
                    "java.util.ArrayDeque",
                    "java.util.PriorityQueue",
                    "java.util.concurrent.CopyOnWriteArrayList",
                    "java.util.concurrent.ConcurrentLinkedQueue",
                    "java.util.concurrent.ConcurrentLinkedDeque" -> EVERYTHING;
            case "java.util.HashSet",
                    "java.util.LinkedHashSet",
                    "java.util.concurrent.CopyOnWriteArraySet",
                    "java.util.HashMap",
                    "java.util.LinkedHashMap",
                    "java.util.Hashtable",
                    "java.util.concurrent.ConcurrentHashMap" -> DIFFERENT;
            case "java.util.TreeSet",
                    "java.util.TreeMap",
                    "java.util.concurrent.ConcurrentSkipListSet",
                    "java.util.concurrent.ConcurrentSkipListMap" -> COMPARED;
            default -> UNKNOWN;
        };
    }

    Size copy(Size original) {
        return switch (this) {
            case EVERYTHING -> original.changing(Size.Change.NUMBER);
            case DIFFERENT -> original.deduplicated().changing(Size.Change.NUMBER);
            case COMPARED -> original.sortedSet().changing(Size.Change.NUMBER);
            case UNKNOWN -> Size.UNKNOWN;
        };
    }
}
