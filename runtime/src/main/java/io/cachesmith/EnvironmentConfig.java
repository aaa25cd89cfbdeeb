package io.cachesmith;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a {@link CacheConfig} from environment variables. */
final class EnvironmentConfig {

    private final Map<String, String> variables;
    private final CacheConfig.Builder config = CacheConfig.builder();

    EnvironmentConfig(Map<String, String> variables) {
        this.variables = variables;
    }

    CacheConfig read() {
        readBackend();
        set("REDIS_USERNAME", config::username);
        setSecret("REDIS_PASSWORD", config::password);
        set("REDIS_MAX_CONNECTIONS", text -> config.connections(Integer.parseInt(text)));
        set("MEMORY_CACHE_SIZE", text -> config.memoryMaxEntries(Long.parseLong(text)));
        set("CACHE_DEFAULT_TTL", text -> config.defaultTtl(Duration.ofSeconds(Long.parseLong(text))));
        set("CACHE_COMMAND_TIMEOUT_MS", text -> config.commandTimeout(Duration.ofMillis(Long.parseLong(text))));
        return config.build();
    }

    private void readBackend() {
        String backend = value("CACHE_BACKEND");
        String wanted =
                backend != null ? backend.toLowerCase(Locale.ROOT) : value("REDIS_URL") != null ? "redis" : "memory";
        switch (wanted) {
            case "memory" -> config.uri("memory:");
            case "redis" -> setSecret("REDIS_URL", this::setRedisUri);
            default ->
                throw new CacheValidationException("CACHE_BACKEND is '" + backend + "'. Use 'memory' or 'redis'.");
        }
    }

    private void setRedisUri(String uri) {
        if (!uri.regionMatches(true, 0, "redis", 0, 5)) {
            throw new CacheValidationException("it is no URI of a Redis server. Use redis://host:port.");
        }
        config.uri(uri);
    }

    private @Nullable String value(String name) {
        String value = variables.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private void set(String name, Consumer<String> setting) {
        String value = value(name);
        if (value != null) {
            apply(name, "'" + value + "'", value, setting);
        }
    }

    /** As {@link #set}, for a variable whose value nobody may read in a message. */
    private void setSecret(String name, Consumer<String> setting) {
        String value = value(name);
        if (value != null) {
            apply(name, "a value that is not shown", value, setting);
        }
    }

    private static void apply(String name, String shown, String value, Consumer<String> setting) {
        try {
            setting.accept(value);
        } catch (NumberFormatException notANumber) {
            throw new CacheValidationException(name + " is " + shown + ". Use a whole number.");
        } catch (CacheValidationException outOfRange) {
            throw new CacheValidationException(name + " is " + shown + ": " + outOfRange.getMessage());
        }
    }
}
