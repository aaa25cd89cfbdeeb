/**
 * Turns interfaces that carry {@code @CacheSpec} into caches and their manager. A reader makes a model of what is declared
 * or has reported why it cannot; a writer makes source of a model, and reports nothing.
 */
@NullMarked
package io.cachesmith.processor;

import org.jspecify.annotations.NullMarked;
