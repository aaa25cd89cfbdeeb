package io.cachesmith.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a cache: an interface that extends {@code io.cachesmith.TypedCache<K, V>}. The annotation processor generates
 * its implementation and an accessor for it on the module's {@code CacheManager}; nothing else has to be edited.
 *
 * <pre>{@code
 * @CacheSpec(namespace = "session:token", ttl = 300)
 * public interface SessionTokenCache extends TypedCache<String, UUID> {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CacheSpec {

    /** The {@link #ttl} of entries that never expire; the only way to say so. */
    long NO_EXPIRY = Long.MAX_VALUE;

    /** The {@link #ttl} that stands for the manager's default, 600 seconds unless it is configured. */
    long MANAGER_DEFAULT = Long.MIN_VALUE;

    /** The longest {@link #ttl} in seconds: ten years of 365 days. */
    long MAX_TTL = 315_360_000L;

    /** The largest {@link #maxBatch}. */
    int MAX_BATCH = 100;

    /**
     * The first part of every key of this cache: segments of {@code A-Z a-z 0-9 _ . -}, joined by {@code :}. It is unique
     * in the program, and no namespace continues another one ({@code user} and {@code user:profile} exclude each other).
     *
     * @return the namespace
     */
    String namespace();

    /**
     * How long an entry lives after it was written, in seconds: 1 to {@value #MAX_TTL}, {@link #NO_EXPIRY} or
     * {@link #MANAGER_DEFAULT}. Below a minute and above a day the compiler warns, unless
     * {@code @SuppressWarnings("cachesmith")} stands on the interface or a type around it.
     *
     * @return the time to live in seconds
     */
    long ttl() default MANAGER_DEFAULT;

    /**
     * The name of the manager's accessor, when the interface's own simple name will not do; empty for that name with its
     * first letter in lower case.
     *
     * @return a Java identifier, or the empty string
     */
    String name() default "";

    /**
     * The largest batch that this cache takes: 1 to {@value #MAX_BATCH}.
     *
     * @return the number of entries
     */
    int maxBatch() default MAX_BATCH;

    /**
     * A hand-written {@code io.cachesmith.Codec<V>} with a constructor that takes nothing, instead of the generated one.
     *
     * @return the codec's class, or {@code void.class} for the generated codec
     */
    Class<?> codec() default void.class;

    /**
     * How structured values are stored. Scalar values are stored as their text in every format.
     *
     * @return the format
     */
    Format format() default Format.JSON;
}
