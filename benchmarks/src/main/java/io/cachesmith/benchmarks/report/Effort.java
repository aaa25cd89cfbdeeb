package io.cachesmith.benchmarks.report;

/**
 * How long each figure is measured.
 *
 * @param forks processes; 0 for none but this one
 * @param warmups iterations before
 * @param warmupMillis the length of each of these
 * @param iterations iterations that count
 * @param millis the length of each of these
 */
record Effort(int forks, int warmups, int warmupMillis, int iterations, int millis) {

    /** Less warming up, by half, left the decoding of JSON interpreted in some processes, at a sixth of its speed. */
    static final Effort FULL = new Effort(3, 3, 1_000, 3, 400);

    /** Enough to see what is twice as fast as something else. */
    static final Effort QUICK = new Effort(1, 3, 1_000, 3, 400);

    /** Enough to see that something runs. */
    static final Effort SMOKE = new Effort(0, 0, 1, 1, 1);

    /** The same in one process, for what needs less certainty than it needs time. */
    Effort once() {
        return new Effort(Math.min(forks, 1), warmups, warmupMillis, iterations, millis);
    }

    /** How many figures there are of each. */
    int samples() {
        return Math.max(1, forks * iterations);
    }

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
        return forks == 0 ? 0 : isLess() ? 2 : 3;
    }

    String text() {
        return forks + (forks == 1 ? " process" : " processes") + " with " + iterations + " iterations of " + millis
                + " ms after " + warmups + " of " + warmupMillis + " ms for warming up"
                + (forks > 1 ? ", but 1 process for numbers on Redis and for what grows there" : "");
    }
}
