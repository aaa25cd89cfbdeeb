package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachesmith.CacheConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A common pool without threads, as some set it, never runs what it is brought. */
final class CommonPoolTest {

    private static final class OfAStore extends Thread implements StoreThread {

        OfAStore(Runnable task) {
            super(task);
        }
    }

    /** Runs in a process of its own, since a process has one common pool. */
    static final class Main {

        private Main() {}

        public static void main(String... arguments) throws Exception {
            System.out.println("default executor: " + dependentOn(ForkJoinPool.commonPool()));
            System.out.println("own executor: " + dependentOn(task -> new Thread(task, "own").start()));
        }

        private static String dependentOn(Executor executor) throws Exception {
            CacheConfig config =
                    CacheConfig.builder().uri("memory:").executor(executor).build();
            try (TestCaches caches = TestCaches.inMemory(config)) {
                caches.numbers.async().put("k", 1L).get(10, TimeUnit.SECONDS);
                CompletableFuture<String> ran = new CompletableFuture<>();
                Executor async = caches.context().executor();
                new OfAStore(() -> async.execute(
                                () -> ran.complete(Thread.currentThread().getName())))
                        .start();
                return ran.get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void asynchronousOperationsGoOnWithoutIt(@TempDir Path directory) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(output).content().contains("default executor: cachesmith-async", "own executor: own");
    }
}
