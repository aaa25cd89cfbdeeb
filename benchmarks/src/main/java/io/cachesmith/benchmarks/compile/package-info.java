/** Compilations, in processes of their own, and what is compiled in them. */
package io.cachesmith.benchmarks.compile;
