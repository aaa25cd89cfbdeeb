/** The store that keeps its entries in this process. */
@NullMarked
package io.cachesmith.memory;

import org.jspecify.annotations.NullMarked;
