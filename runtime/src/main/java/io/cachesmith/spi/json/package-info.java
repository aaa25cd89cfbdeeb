/**
 * Values as JSON (RFC 8259): what the codecs generated for records, collections, maps, optionals and arrays stand on. The
 * library that reads and writes the tokens is hidden behind it.
 */
@NullMarked
package io.cachesmith.spi.json;

import org.jspecify.annotations.NullMarked;
