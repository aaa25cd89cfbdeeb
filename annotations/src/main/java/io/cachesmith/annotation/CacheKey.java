package io.cachesmith.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code default} or {@code static} method of a {@link CacheSpec} interface that writes a key as text:
 *
 * <pre>{@code
 * @CacheKey
 * default String keyText(TenantUser key) {
 *     return key.tenant() + "/" + key.user();
 * }
 * }</pre>
 *
 * <p>Its author promises that unequal keys have unequal texts: two keys with one text share one entry.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CacheKey {}
