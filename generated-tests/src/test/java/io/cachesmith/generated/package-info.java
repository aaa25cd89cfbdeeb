/** Every kind of value, once as a component and once by itself, and what becomes of its bytes. */
@CacheManagerSpec
@NullMarked
package io.cachesmith.generated;

import io.cachesmith.annotation.CacheManagerSpec;
import org.jspecify.annotations.NullMarked;
