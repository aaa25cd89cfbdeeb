package io.cachesmith.benchmarks.report;

/** What was measured. */
enum Metric {
    THROUGHPUT("operations per second", true, true),
    TIME("time per operation", false, true),
    P50("time that half of the operations stay under", false, true),
    P99("time that 99 % of the operations stay under", false, true),
    P999("time that 99.9 % of the operations stay under", false, true),
    ALLOCATION("bytes allocated per operation", false, false),
    LOADS("loads per herd", false, false),
    START("time from the start of the process to the first hit", false, true),
    CLASSES("classes loaded at the first hit", false, false),
    RECOVERY("time from the server's return to the first success", false, true),
    HEAP("bytes of heap per entry", false, false),
    PROCESSOR_TIME("processor time", false, true),
    WALL_TIME("time from begin to end", false, true),
    LIVE_HEAP("bytes of heap that are live at the most", false, false),
    CLASS_FILES("bytes of class files", false, false);

    private final String text;
    private final boolean moreIsBetter;
    private final boolean ofMachine;

    Metric(String text, boolean moreIsBetter, boolean ofMachine) {
        this.text = text;
        this.moreIsBetter = moreIsBetter;
        this.ofMachine = ofMachine;
    }

    String text() {
        return text;
    }

    boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** Returns whether sample by sample, everybody was measured next to everybody else. */
    boolean isOfRounds() {
        return this == PROCESSOR_TIME || this == WALL_TIME;
    }

    /** Returns whether the same program measures something else when the machine is slower or busier. */
    boolean ofMachine() {
        return ofMachine;
    }
}
