package com.acme.shop;

import io.cachesmith.Batch;
import java.util.stream.IntStream;

/** Calls for everything at once. */
public final class Report {

    static Batch<Integer> everything() {
        return Batch.copyOf(IntStream.range(0, 500).boxed().toList());
    }

    private Report() {}
}
