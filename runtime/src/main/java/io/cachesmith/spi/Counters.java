package io.cachesmith.spi;

import io.cachesmith.CacheStats;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens to one cache. */
final class Counters {

    final LongAdder hits = new LongAdder();
    final LongAdder misses = new LongAdder();
    final LongAdder puts = new LongAdder();
    final LongAdder invalidations = new LongAdder();
    final LongAdder loads = new LongAdder();
    final LongAdder loadFailures = new LongAdder();
    final LongAdder corruptions = new LongAdder();
    final LongAdder schemaMismatches = new LongAdder();
    final LongAdder encodeFailures = new LongAdder();
    final LongAdder bypassedKeys = new LongAdder();
    final LongAdder unrequestedKeys = new LongAdder();
    final LongAdder readFailures = new LongAdder();
    final LongAdder droppedWrites = new LongAdder();

    CacheStats snapshot() {
        return new CacheStats(
                hits.sum(),
                misses.sum(),
                puts.sum(),
                invalidations.sum(),
                loads.sum(),
                loadFailures.sum(),
                corruptions.sum(),
                schemaMismatches.sum(),
                encodeFailures.sum(),
                bypassedKeys.sum(),
                unrequestedKeys.sum(),
                readFailures.sum(),
                droppedWrites.sum());
    }
}
