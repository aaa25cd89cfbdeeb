/** The code of {@code docs/guide} that is not in the service. */
@CacheManagerSpec(name = "GuideCaches")
@NullMarked
package io.cachesmith.example.guide;

import io.cachesmith.annotation.CacheManagerSpec;
import org.jspecify.annotations.NullMarked;
