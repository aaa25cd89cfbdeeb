/** The store that keeps its entries on a Redis server. Only this package speaks to the driver. */
@NullMarked
package io.cachesmith.redis;

import org.jspecify.annotations.NullMarked;
