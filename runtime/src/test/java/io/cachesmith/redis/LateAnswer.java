package io.cachesmith.redis;

import java.util.concurrent.CompletableFuture;

/** An answer that is there when it is looked for the so manieth time. */
final class LateAnswer extends CompletableFuture<String> {

    static final int NEVER = 1_000;

    private final int comes;
    private int looks;

    LateAnswer(int comes) {
        this.comes = comes;
    }

    int looks() {
        return looks;
    }

    @Override
    public boolean isDone() {
        looks++;
        return looks >= comes;
    }
}
