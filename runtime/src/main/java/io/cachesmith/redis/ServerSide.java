package io.cachesmith.redis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server knows a connection by. Its id alone would not do: a server that was started again counts from the beginning,
 * and the id may be another client's.
 *
 * @param id the id of the connection
 * @param address the address and port of its client
 */
record ServerSide(String id, String address) {

    private static final Pattern ID = Pattern.compile("(?:^|[ :])id=(\\d+)");
    private static final Pattern ADDRESS = Pattern.compile(" addr=(\\S+)");

    /** Reads what {@code CLIENT INFO} answers; null if that holds no such thing. */
    static @Nullable ServerSide read(@Nullable String info) {
        if (info == null) {
            return null;
        }
        Matcher id = ID.matcher(info);
        Matcher address = ADDRESS.matcher(info);
        return id.find() && address.find() ? new ServerSide(id.group(1), address.group(1)) : null;
    }
}
