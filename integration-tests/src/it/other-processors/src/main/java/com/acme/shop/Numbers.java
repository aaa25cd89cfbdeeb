package com.acme.shop;

import io.cachesmith.Batch;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import lombok.Cleanup;
import lombok.RequiredArgsConstructor;
import lombok.SneakyThrows;
import lombok.val;

/** Batches as large as they may be, where Lombok rewrites the code around them. */
@RequiredArgsConstructor(onConstructor_ = @Inject)
final class Numbers {

    private final NumberCache cache;

    int hundred() {
        val keys = IntStream.range(0, 100).boxed().toList();
        return cache.getAll(Batch.copyOf(keys)).size();
    }

    @SneakyThrows
    int asManyAsThereAre(String text) {
        @Cleanup val reader = new StringReader(text);
        val keys = List.of(reader.read(), reader.read());
        var found = 0;
        for (val batch : cache.batches(keys)) {
            found += cache.getAll(batch).size();
        }
        return found;
    }
}
