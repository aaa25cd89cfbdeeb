/**
 * A small REST service on generated caches, to be read and copied from: {@link io.cachesmith.example.Users} has the patterns,
 * the {@code ...Cache} interfaces have the declarations, {@link io.cachesmith.example.Service} puts everything together.
 */
@CacheManagerSpec
@NullMarked
package io.cachesmith.example;

import io.cachesmith.annotation.CacheManagerSpec;
import org.jspecify.annotations.NullMarked;
