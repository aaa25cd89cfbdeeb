package io.cachesmith.spi;

import io.cachesmith.CacheValidationException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces of one manager, each with the name of its declaration. No two of them may meet on one key, nor may two of
 * different declarations where several managers of this process share a store. Safe for use by any number of threads.
 */
final class Namespaces {

    /** Of the managers that share stores. One that was forgotten without being closed must not block others for ever. */
    private static final List<WeakReference<Namespaces>> SHARED = new ArrayList<>();

    private final @Nullable String place;
    private final String prefix;

    /** By their names with the prefix. Guarded by {@link #SHARED}. */
    private final TreeMap<String, String> declarations = new TreeMap<>();

    private Namespaces(@Nullable String place, String keyPrefix) {
        this.place = place;
        this.prefix = keyPrefix.isEmpty() ? "" : keyPrefix + ":";
    }

    /**
     * Begins without namespaces.
     *
     * @param place where the entries are; null for a store that nobody shares
     */
    static Namespaces open(@Nullable String place, String keyPrefix) {
        Namespaces opened = new Namespaces(place, keyPrefix);
        if (place != null) {
            synchronized (SHARED) {
                SHARED.removeIf(each -> each.refersTo(null));
                SHARED.add(new WeakReference<>(opened));
            }
        }
        return opened;
    }

    /**
     * Takes a namespace.
     *
     * @param declaration the name of the interface that declares it
     * @throws CacheValidationException if it is not free
     */
    void claim(String namespace, String declaration) {
        String claimed = prefix + namespace;
        synchronized (SHARED) {
            Map.Entry<String, String> own = meeting(claimed, null);
            if (own != null) {
                throw new CacheValidationException(describe(own, claimed, declaration)
                        + ", both of one manager, can meet on one key. Rename one of them.");
            }
            Map.Entry<String, String> shared = meetingElsewhere(claimed, declaration);
            if (shared != null) {
                throw new CacheValidationException(describe(shared, claimed, declaration)
                        + ", of two managers over " + place
                        + ", can meet on one key. Rename one of them, make one manager"
                        + " of both with @CacheManagerSpec(include = ...), or give one its own keyPrefix or database.");
            }
            declarations.put(claimed, declaration);
        }
    }

    private static String describe(Map.Entry<String, String> taken, String claimed, String declaration) {
        return "The namespaces '" + taken.getKey() + "' of " + taken.getValue() + " and '" + claimed + "' of "
                + declaration;
    }

    /** The same declaration may be there twice: two instances of an application, or its new version while the old one ends. */
    private Map.@Nullable Entry<String, String> meetingElsewhere(String claimed, String declaration) {
        for (WeakReference<Namespaces> each : SHARED) {
            Namespaces other = each.get();
            if (other != null && other != this && place != null && place.equals(other.place)) {
                Map.Entry<String, String> met = other.meeting(claimed, declaration);
                if (met != null) {
                    return met;
                }
            }
        }
        return null;
    }

    /**
     * Finds what meets a namespace on some key.
     *
     * @param but a declaration whose namespaces do not count; null for none
     */
    private Map.@Nullable Entry<String, String> meeting(String namespace, @Nullable String but) {
        for (int end = namespace.length(); end > 0; end = namespace.lastIndexOf(':', end - 1)) {
            String continued = namespace.substring(0, end);
            String declaration = declarations.get(continued);
            if (declaration != null && !declaration.equals(but)) {
                return Map.entry(continued, declaration);
            }
        }
        // those that begin with it stand together; ';' comes next after ':'
        for (Map.Entry<String, String> below :
                declarations.subMap(namespace + ":", namespace + ";").entrySet()) {
            if (!below.getValue().equals(but)) {
                return below;
            }
        }
        return null;
    }

    /** Frees all of them. */
    void release() {
        synchronized (SHARED) {
            SHARED.removeIf(each -> each.refersTo(null) || each.refersTo(this));
        }
    }
}
