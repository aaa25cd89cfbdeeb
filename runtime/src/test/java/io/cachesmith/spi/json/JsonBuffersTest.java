package io.cachesmith.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.cachesmith.spi.json.Shapes.Item;
import io.cachesmith.spi.json.Shapes.Order;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buffers go back to the pool, whatever happens. */
final class JsonBuffersTest {

    private static final JsonCodec<Order> ORDERS = new JsonCodec<>(Shapes.ORDER, false);

    private int pooled;

    @BeforeEach
    void fillThePool() {
        ORDERS.decode(ORDERS.encode(Samples.order(new Random(1))));
        pooled = pooled();
    }

    private static int pooled() {
        return JsonFormat.FACTORY._getRecyclerPool().pooledCount();
    }

    private void assertFailsAndReturnsBuffers(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(RuntimeException.class);
        assertThat(pooled()).isEqualTo(pooled).isPositive();
    }

    @Test
    void afterEveryFailureOfReading() {
        byte[] text = ORDERS.encode(new Order(
                new UUID(1, 2), 7, List.of(new Item("a", BigDecimal.ONE, null)), Optional.of("n".repeat(9_000))));
        for (int length = 0; length < text.length; length++) {
            byte[] truncated = Arrays.copyOf(text, length);
            assertFailsAndReturnsBuffers(() -> ORDERS.decode(truncated));
        }
        for (String bad : List.of(
                "{\"id\":1}", "{\"x\":[1,2,{\"y\":\"z\"}]}", "1".repeat(20_000), "[".repeat(20_000), "{}x", "1 2")) {
            assertFailsAndReturnsBuffers(() -> ORDERS.decode(bad.getBytes(UTF_8)));
        }
        assertFailsAndReturnsBuffers(
                () -> new JsonCodec<>(Shapes.PERCENTAGE, false).decode("{\"value\":101}".getBytes(UTF_8)));
    }

    @Test
    void afterEveryFailureOfWriting() {
        String tooLong = "x".repeat(JsonLimits.MAX_BYTES);
        for (Order order : List.of(
                new Order(null, 1, List.of(), Optional.empty()),
                new Order(new UUID(1, 2), 1, null, Optional.empty()),
                new Order(new UUID(1, 2), 1, List.of(), Optional.of(tooLong)),
                new Order(
                        new UUID(1, 2),
                        1,
                        Arrays.asList(new Item("a", BigDecimal.ONE, null), null),
                        Optional.empty()))) {
            assertFailsAndReturnsBuffers(() -> ORDERS.encode(order));
        }
    }

    @Test
    void afterSuccess() {
        for (int seed = 0; seed < 1_000; seed++) {
            Order order = Samples.order(new Random(seed));
            assertThat(ORDERS.decode(ORDERS.encode(order))).isEqualTo(order);
            assertThat(pooled()).isEqualTo(pooled);
        }
    }

    @Test
    void keysThatAreNeverSeenAgainCostLittle() {
        JsonCodec<Map<String, Boolean>> maps =
                new JsonCodec<>(JsonTypes.map(JsonKeys.STRING, JsonTypes.BOOLEAN), false);
        List<byte[]> texts = IntStream.range(0, 10_000)
                .mapToObj(i -> maps.encode(Map.of("some quite long key " + i, true)))
                .toList();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        texts.forEach(maps::decode);
        long before = threads.getCurrentThreadAllocatedBytes();
        texts.forEach(maps::decode);
        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / texts.size())
                .isLessThan(5_000);
    }
}
