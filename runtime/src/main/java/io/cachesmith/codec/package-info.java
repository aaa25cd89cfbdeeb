/** Turns values into the bytes that are stored, and back, exactly or not at all. */
@NullMarked
package io.cachesmith.codec;

import org.jspecify.annotations.NullMarked;
