/**
 * What generated code and stores need: the base classes of generated caches and managers, and the interface that every store
 * implements. Applications have no use for it, and it may change with any version.
 */
@NullMarked
package io.cachesmith.spi;

import org.jspecify.annotations.NullMarked;
