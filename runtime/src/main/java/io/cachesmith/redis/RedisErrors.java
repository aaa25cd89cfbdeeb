package io.cachesmith.redis;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once, loudly, what a server refuses and what to do about it. An error reply begins with a word that tells its kind; the
 * rest is never logged, as it may quote a key.
 */
final class RedisErrors {

    private static final Logger LOGGER = LoggerFactory.getLogger(RedisErrors.class);

    private static final Map<String, String> ADVICE = Map.of(
            "NOAUTH", "it wants a password; set it in the URI or in the configuration",
            "WRONGPASS", "the user or the password is wrong; correct it in the URI or in the configuration",
            "NOPERM",
                    "the user may not do this; allow it the commands on strings, SCAN, EVALSHA, SCRIPT, PING and CLIENT, on the prefix of the keys",
            "WRONGTYPE", "a key holds something else than a string; somebody else uses the namespace",
            "OOM", "its memory is full; set maxmemory-policy to evict, or give it more",
            "READONLY", "it is a replica; name the primary",
            "MISCONF", "it cannot save to disk and takes no writes; see its log",
            "LOADING", "it is still loading its data; this passes",
            "BUSY", "a script blocks it; this passes",
            "MASTERDOWN", "it has lost its primary; this passes");

    static final String NO_PERMISSION = "NOPERM";

    private static final String NO_SCRIPT = "NOSCRIPT";
    private static final Pattern WORD = Pattern.compile("[A-Z]+");

    private final RedisAddress address;
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final Runnable scriptMissing;

    /**
     * Begins without errors.
     *
     * @param scriptMissing runs when the server has forgotten a script
     */
    RedisErrors(RedisAddress address, Runnable scriptMissing) {
        this.address = address;
        this.scriptMissing = scriptMissing;
    }

    void happened(String error) {
        String kind = kind(error);
        if (kind.equals(NO_SCRIPT)) {
            scriptMissing.run();
        } else if (said.add(kind)) {
            LOGGER.error("{} refuses with {}: {}", address, kind, ADVICE.getOrDefault(kind, "see its documentation"));
        }
    }

    /** Lets everything be said again, since there was an outage. */
    void forget() {
        said.clear();
    }

    /** What a script met is quoted within its own error. */
    static String kind(String error) {
        Matcher word = WORD.matcher(error);
        while (word.find()) {
            if (ADVICE.containsKey(word.group()) || word.group().equals(NO_SCRIPT)) {
                return word.group();
            }
        }
        return "ERR";
    }
}
