/** Runs the benchmarks, and turns what they measured into tables and charts of ratios. */
package io.cachesmith.benchmarks.report;
