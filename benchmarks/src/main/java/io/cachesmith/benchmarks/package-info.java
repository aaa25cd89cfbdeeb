/** Comparisons with what people would use instead. Quote ratios of one run, never single figures. */
@CacheManagerSpec
package io.cachesmith.benchmarks;

import io.cachesmith.annotation.CacheManagerSpec;
