package com.acme.shop;

import io.cachesmith.Batch;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lombok.Cleanup;
import lombok.RequiredArgsConstructor;
import lombok.SneakyThrows;
import lombok.val;

/** Batches that are too large, in code that Lombok rewrites, and a mistake that Error Prone knows by itself. */
@RequiredArgsConstructor
final class TooMany {

    private final NumberCache cache;

    Map<Integer, Long> declared() {
        val keys = IntStream.range(0, 101).boxed().toList();
        return cache.getAll(Batch.copyOf(keys)); // reported: BatchTooLarge
    }

    @SneakyThrows
    Map<Integer, Long> written(String text) {
        @Cleanup val reader = new StringReader(text);
        int first = reader.read();
        return cache.getAll(Batch.of(first, -1, -2, -3, -4)); // reported: BatchTooLarge
    }

    @SneakyThrows
    boolean thrownAway() {
        new IllegalStateException("never thrown"); // reported: DeadException
        return List.of().isEmpty();
    }
}
