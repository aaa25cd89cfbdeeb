package io.cachesmith.benchmarks.peer;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/** Jackson with its module for speed. */
final class BlackbirdJson {

    private BlackbirdJson() {}

    static PeerCodec of(Class<?> type) {
        return new PeerCodec.Json(
                JsonMapper.builder().addModule(new BlackbirdModule()).build(), type);
    }
}
