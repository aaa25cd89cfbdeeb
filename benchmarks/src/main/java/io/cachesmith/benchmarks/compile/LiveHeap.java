package io.cachesmith.benchmarks.compile;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.lang.management.ManagementFactory;

/** How much heap a compilation holds on to, looked at after collections that it makes all along the way. */
final class LiveHeap implements TaskListener {

    private static final int CLASSES_BETWEEN = 200;

    private int classes;
    private long peak;

    @Override
    public void finished(TaskEvent event) {
        boolean worthALook = switch (event.getKind()) {
            case ANNOTATION_PROCESSING_ROUND, ANNOTATION_PROCESSING -> true;
            case ANALYZE -> classes++ % CLASSES_BETWEEN == 0;
            default -> false;
        };
        if (worthALook) {
            System.gc();
            peak = Math.max(
                    peak,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }

    long peak() {
        return peak;
    }
}
