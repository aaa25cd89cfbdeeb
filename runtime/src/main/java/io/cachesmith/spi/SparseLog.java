package io.cachesmith.spi;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/**
 * Logs the first, second, fourth, eighth ... time that something happens, with the count, so that a flood of it does not
 * become a flood of lines.
 */
final class SparseLog {

    private final Logger logger;
    private final String namespace;
    private final String what;
    private final AtomicLong count = new AtomicLong();

    SparseLog(Logger logger, String namespace, String what) {
        this.logger = logger;
        this.namespace = namespace;
        this.what = what;
    }

    void happened() {
        long times = count.incrementAndGet();
        if (Long.bitCount(times) == 1) {
            logger.error("Cache {}: {} (number {})", namespace, what, times);
        }
    }
}
