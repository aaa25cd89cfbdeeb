package io.cachesmith;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URI that names a store. Its {@link #toString} leaves user and password out.
 *
 * @param scheme in lower case
 * @param text the whole URI as it was given
 */
record StoreUri(String scheme, String text) {

    private static final Set<String> SCHEMES = Set.of("memory", "redis", "rediss", "redis-sentinel", "redis-cluster");
    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    /** Up to the last {@code @}, as a password may hold one that nobody escaped. */
    private static final Pattern LOGIN = Pattern.compile(":(//)?.*@", Pattern.DOTALL);

    static StoreUri parse(String text) {
        Matcher form = FORM.matcher(Settings.present("uri", text));
        if (!form.matches()) {
            throw new CacheValidationException("The URI of the store has no scheme. Use memory: or redis://host:port.");
        }
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new CacheValidationException("The URI of the store has the unknown scheme '" + form.group(1)
                    + "'. Use one of memory, redis, rediss, redis-sentinel, redis-cluster.");
        }
        return new StoreUri(scheme, text);
    }

    @Override
    public String toString() {
        return LOGIN.matcher(text).replaceFirst(":$1***@");
    }
}
