package io.cachesmith.benchmarks;

import io.cachesmith.benchmarks.peer.CodecPeer;
import io.cachesmith.benchmarks.peer.PeerCodec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Turning values into bytes and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CodecBenchmark {

    @Param
    CodecPeer peer;

    @Param("PROFILE")
    Content.Kind content;

    private PeerCodec codec;
    private Object value;
    private byte[] bytes;

    /** Makes the codec and checks it. */
    @Setup
    public void start() {
        codec = peer.open(Content.of(content));
        value = Content.of(content).value();
        bytes = codec.encode(value);
        if (!value.equals(codec.decode(bytes))) {
            throw new IllegalStateException("Reads something else than it wrote");
        }
    }

    @Benchmark
    public Object encode() {
        return codec.encode(value);
    }

    @Benchmark
    public Object decode() {
        return codec.decode(bytes);
    }
}
