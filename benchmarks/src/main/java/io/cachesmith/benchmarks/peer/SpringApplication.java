package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.BenchServer;
import io.cachesmith.benchmarks.UserProfile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** An application with Spring's annotations and Spring Data Redis, without Spring Boot. */
public final class SpringApplication implements PeerCache {

    private final ConfigurableApplicationContext context;
    private final Profiles profiles;

    private SpringApplication(ConfigurableApplicationContext context) {
        this.context = context;
        profiles = context.getBean(Profiles.class);
    }

    /**
     * Starts the application.
     *
     * @return its cache
     */
    public static PeerCache started() {
        return new SpringApplication(new AnnotationConfigApplicationContext(Caching.class));
    }

    /** What is cached. */
    public interface Profiles {

        /** Loads a profile, of which there are none. */
        @Cacheable(cacheNames = "profiles", unless = "#result == null")
        @Nullable
        UserProfile load(UUID key);

        /** Saves a profile. */
        @CachePut(cacheNames = "profiles", key = "#p0")
        UserProfile save(UUID key, UserProfile profile);
    }

    /** The beans. */
    @Configuration(proxyBeanMethods = false)
    @EnableCaching
    public static class Caching {

        @Bean
        LettuceConnectionFactory connections() {
            return SpringRedisCache.connections(BenchServer.uri());
        }

        @Bean
        RedisCacheManager cacheManager(LettuceConnectionFactory connections) {
            return SpringRedisCache.manager(connections, UserProfile.class, writer -> {});
        }

        @Bean
        Profiles profiles() {
            return new Profiles() {
                @Override
                public @Nullable UserProfile load(UUID key) {
                    return null;
                }

                @Override
                public UserProfile save(UUID key, UserProfile profile) {
                    return profile;
                }
            };
        }
    }

    @Override
    public @Nullable Object get(UUID key) {
        return profiles.load(key);
    }

    @Override
    public void put(UUID key, Object value) {
        profiles.save(key, (UserProfile) value);
    }

    @Override
    public void close() {
        context.close();
    }
}
