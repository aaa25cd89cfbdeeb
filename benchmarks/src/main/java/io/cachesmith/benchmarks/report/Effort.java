package io.cachesmith.benchmarks.report;

/**
 * How long each figure is measured.
 *
 * @param forks processes; 0 for none but this one
 * @param warmups iterations before
 * @param iterations iterations that count
 * @param millis the length of each
 */
record Effort(int forks, int warmups, int iterations, int millis) {

    /** Less warming up leaves the decoding of JSON interpreted on a busy machine. */
    static final Effort FULL = new Effort(2, 5, 5, 1_000);

    /** Enough to see what is twice as fast as something else. */
    static final Effort QUICK = new Effort(1, 3, 3, 1_000);

    /** Enough to see that something runs. */
    static final Effort SMOKE = new Effort(0, 0, 1, 1);

    /** How many compilations count. */
    int compilations() {
        return forks == 0 ? 1 : isLess() ? 5 : 4;
    }

    /** Whether to measure compilations of less, and only cold ones. */
    boolean isLess() {
        return forks == 1;
    }

    /** How many compilations warm a process up. */
    int compilationsBefore() {
        return (warmups + 1) / 2;
    }

    String text() {
        return forks + " processes with " + iterations + " iterations of " + millis + " ms after " + warmups
                + " for warming up";
    }
}
