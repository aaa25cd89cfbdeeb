package io.cachesmith.example.guide;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value with values inside. */
public record Order(
        long id,
        List<Line> lines,
        Optional<String> note,
        @Nullable Instant paidAt) {

    /** One line of it. */
    public record Line(String article, BigDecimal price) {}
}
