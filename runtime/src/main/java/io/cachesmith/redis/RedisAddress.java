package io.cachesmith.redis;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheValidationException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is and how to log in to it. Its {@link #toString} is the place alone.
 *
 * @param tls whether to speak TLS
 * @param host the host
 * @param port the port
 * @param database the number of the database
 * @param username the user; null for the default user
 * @param password the password; null for none
 */
record RedisAddress(
        boolean tls,
        String host,
        int port,
        int database,
        @Nullable String username,
        @Nullable String password) {

    private static final int DEFAULT_PORT = 6379;

    /** The login ends at the last {@code @}, as a password may hold one that nobody escaped. */
    private static final Pattern FORM = Pattern.compile(
            "(?i)(?<scheme>redis|rediss)://(?:(?<login>.*)@)?(?<host>\\[[^\\]]+\\]|[^:/@?#]*)(?::(?<port>[0-9]{1,5}))?(?:/(?<database>[0-9]{0,5}))?",
            Pattern.DOTALL);

    /** Reads the URI of a configuration; the configuration's own user and password come first. */
    static RedisAddress of(CacheConfig config) {
        Matcher form = FORM.matcher(config.uri());
        if (!form.matches()) {
            throw new CacheValidationException(
                    "The URI of the store cannot be read. Use redis://[user[:password]@]host[:port][/database].");
        }
        String login = form.group("login") == null ? "" : form.group("login");
        int colon = login.indexOf(':');
        String user = colon < 0 ? login : login.substring(0, colon);
        String password = colon < 0 ? "" : login.substring(colon + 1);
        return new RedisAddress(
                form.group("scheme").equalsIgnoreCase("rediss"),
                form.group("host").isEmpty() ? "localhost" : form.group("host").replaceAll("[\\[\\]]", ""),
                port(form.group("port")),
                number(form.group("database"), 0),
                config.username() != null ? config.username() : decode(user),
                config.password() != null ? config.password() : decode(password));
    }

    private static int port(@Nullable String text) {
        int port = number(text, DEFAULT_PORT);
        if (port < 1 || port > 65_535) {
            throw new CacheValidationException("The port of the store is " + port + ". Use 1 to 65535.");
        }
        return port;
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null || text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private static @Nullable String decode(String text) {
        // a plus sign stands for itself in the login of a URI (RFC 3986, section 3.2.1)
        try {
            return text.isEmpty() ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            throw new CacheValidationException(
                    "The login in the URI of the store has a % that escapes nothing. Write it as %25.");
        }
    }

    /** The same for all who share its keys, however they log in. */
    String place() {
        return host.toLowerCase(Locale.ROOT) + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return (tls ? "rediss://" : "redis://") + host + ":" + port + "/" + database;
    }
}
