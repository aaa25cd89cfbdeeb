/** Caches as users of one library each would have them, set up as its documentation recommends. */
package io.cachesmith.benchmarks.peer;
