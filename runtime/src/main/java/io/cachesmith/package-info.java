/**
 * What an application sees: {@link io.cachesmith.TypedCache} and its batches, loaders, configuration and exceptions. The
 * caches themselves are generated from interfaces that carry {@link io.cachesmith.annotation.CacheSpec}.
 */
@NullMarked
package io.cachesmith;

import org.jspecify.annotations.NullMarked;
