/** A small program on generated caches. Its manager is generated in this package. */
@CacheManagerSpec
@NullMarked
package io.cachesmith.example;

import io.cachesmith.annotation.CacheManagerSpec;
import org.jspecify.annotations.NullMarked;
