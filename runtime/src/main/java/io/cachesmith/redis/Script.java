package io.cachesmith.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The scripts, each of which is one step for everybody else. They are sent by digest. */
enum Script {

    /** Keys: entry, lease. Arguments: token, milliseconds, whether a present entry does not matter. */
    ACQUIRE("""
            local value = redis.call('GET', KEYS[1])
            if value and ARGV[3] == '0' then return value end
            if redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
            return 0
            """),

    /**
     * Keys: entry, lease. Arguments: token, value, milliseconds or 0. Sets before it deletes: a script that begins with a
     * deletion is let past the check for memory.
     */
    FILL("""
            if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
            local done
            if ARGV[3] == '0' then
              done = redis.pcall('SET', KEYS[1], ARGV[2])
            else
              done = redis.pcall('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            end
            redis.call('UNLINK', KEYS[2])
            if done.err then return done end
            return 1
            """),

    /** Keys: any. Arguments: the value of each. */
    REMOVE_IF_EQUAL("""
            local removed = 0
            for i = 1, #KEYS do
              if redis.call('GET', KEYS[i]) == ARGV[i] then removed = removed + redis.call('UNLINK', KEYS[i]) end
            end
            return removed
            """);

    private final String source;
    private final String digest;

    Script(String source) {
        this.source = source;
        this.digest = digest(source);
    }

    String source() {
        return source;
    }

    /** In hexadecimal, as {@code EVALSHA} takes it. */
    String digest() {
        return digest;
    }

    private static String digest(String source) {
        try {
            byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-1", impossible);
        }
    }
}
