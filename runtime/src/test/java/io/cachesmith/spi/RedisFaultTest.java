package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cachesmith.CacheConfig;
import io.cachesmith.Health.State;
import io.cachesmith.testsupport.FaultProxy;
import io.cachesmith.testsupport.RedisServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault of a real server or its network, with every operation, waiting and not: it returns in time, and all heals. */
final class RedisFaultTest {

    private static final Duration TIMEOUT = Duration.ofMillis(100);

    /** What a call may take beyond its timeout on a busy machine. */
    private static final Duration SLACK = Duration.ofMillis(400);

    /** A server behind a proxy, and what can be done to them. */
    private record Network(RedisServer server, FaultProxy proxy) {}

    private enum Fault {
        KILLED {
            @Override
            void begin(Network network) {
                network.server().kill();
            }

            @Override
            void end(Network network) {
                network.server().start();
            }
        },
        FROZEN {
            @Override
            void begin(Network network) {
                network.server().freeze();
            }

            @Override
            void end(Network network) {
                network.server().thaw();
            }
        },
        STALLED {
            @Override
            void begin(Network network) {
                network.proxy().stall();
            }

            @Override
            void end(Network network) {
                network.proxy().resume();
            }
        },
        REPLIES_STALLED {
            @Override
            void begin(Network network) {
                network.proxy().stallReplies();
            }

            @Override
            void end(Network network) {
                network.proxy().resume();
            }
        },
        SLOW {
            @Override
            void begin(Network network) {
                network.proxy().delay(2 * TIMEOUT.toMillis());
            }

            @Override
            void end(Network network) {
                network.proxy().delay(0);
            }
        },
        GARBAGE {
            @Override
            void begin(Network network) {
                network.proxy().stallReplies();
                network.proxy()
                        .sendToClients("$9\r\nsecret\r\n?*what\u0000is this\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }

            @Override
            void end(Network network) {
                network.proxy().resetAll();
                network.proxy().resume();
            }
        };

        abstract void begin(Network network);

        abstract void end(Network network);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyOperationReturnsInTimeAndEverythingHeals(Fault fault) {
        try (RedisServer server = RedisServer.started();
                FaultProxy proxy = FaultProxy.before(server);
                TestCaches caches = TestCaches.connect(config(server, proxy))) {
            await().until(() -> caches.health().state() == State.UP);
            Network network = new Network(server, proxy);
            fault.begin(network);
            for (Operation operation : Operation.ALL) {
                for (Flavour flavour : Flavour.values()) {
                    long start = System.nanoTime();
                    Object result = operation.run().apply(flavour.of(caches.numbers));
                    Duration took = Duration.ofNanos(System.nanoTime() - start);
                    assertThat(result).as(operation.name()).isEqualTo(operation.withoutStore());
                    assertThat(took).as(operation.name()).isLessThan(TIMEOUT.plus(SLACK));
                }
            }
            fault.end(network);
            await().atMost(Duration.ofSeconds(2)).until(() -> {
                caches.numbers.put("healed", 4L);
                return caches.numbers.get("healed").isPresent();
            });
            assertThat(caches.numbers.get("healed")).contains(4L);
        }
    }

    private static CacheConfig config(RedisServer server, FaultProxy proxy) {
        return TestCaches.config()
                .uri("redis://:" + server.password() + "@127.0.0.1:" + proxy.port())
                .commandTimeout(TIMEOUT)
                .build();
    }
}
