package io.cachesmith.benchmarks;

import io.cachesmith.Codec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The generated codec of a record against Jackson's reader and writer made for its type, on the same text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JsonCodecBenchmark {

    @Param({"3", "50"})
    int orders;

    private UserProfile profile;
    private byte[] text;
    private Codec<UserProfile> codec;
    private ObjectWriter writer;
    private ObjectReader reader;

    /** Makes the codecs and checks that they mean the same. */
    @Setup
    public void start() {
        profile = UserProfile.sample(orders);
        try (CacheManager caches = CacheManager.inMemory()) {
            codec = caches.userProfileCache().definition().codec();
        }
        JsonMapper mapper = JsonMapper.builder().build();
        writer = mapper.writerFor(UserProfile.class);
        reader = mapper.readerFor(UserProfile.class);
        text = codec.encode(profile);
        boolean same = mapper.readTree(text).equals(mapper.readTree(writer.writeValueAsBytes(profile)))
                && codec.decode(text).equals(profile)
                && reader.readValue(text).equals(profile);
        if (!same) {
            throw new IllegalStateException("The codecs do not agree");
        }
    }

    @Benchmark
    public byte[] encodeCachesmith() {
        return codec.encode(profile);
    }

    @Benchmark
    public byte[] encodeJackson() {
        return writer.writeValueAsBytes(profile);
    }

    @Benchmark
    public Object decodeCachesmith() {
        return codec.decode(text);
    }

    @Benchmark
    public Object decodeJackson() {
        return reader.readValue(text);
    }
}
