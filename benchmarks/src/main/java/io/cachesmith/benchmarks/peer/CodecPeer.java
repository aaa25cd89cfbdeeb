package io.cachesmith.benchmarks.peer;

import io.cachesmith.benchmarks.Content;

/** What turns values into bytes. */
public enum CodecPeer {
    /** What this project generates. */
    CACHESMITH,
    /** Jackson's reader and writer for the type: the same bytes. */
    JACKSON,
    /** The same with accessors that are spun as bytecode. */
    JACKSON_BLACKBIRD,
    /** Kryo: bytes that only Kryo reads. */
    KRYO;

    /**
     * Makes a codec.
     *
     * @param content for what
     * @return the codec
     */
    public PeerCodec open(Content content) {
        return switch (this) {
            case CACHESMITH -> PeerCodec.ours(content);
            case JACKSON -> PeerCodec.byHand(content);
            case JACKSON_BLACKBIRD -> BlackbirdJson.of(content.type());
            case KRYO -> new KryoCodec();
        };
    }
}
