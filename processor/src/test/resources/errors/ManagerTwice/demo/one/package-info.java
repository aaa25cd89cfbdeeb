@CacheManagerSpec
package demo.one;

import io.cachesmith.annotation.CacheManagerSpec;
