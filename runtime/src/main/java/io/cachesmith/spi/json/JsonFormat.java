package io.cachesmith.spi.json;

import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/** The one place where the JSON library is set up. */
final class JsonFormat {

    static final JsonFactory FACTORY = new JsonParsers(JsonFactory.builder()
            // the pool of its own that virtual threads share as well as platform threads do
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(JsonLimits.MAX_BYTES)
                    .maxNestingDepth(JsonLimits.MAX_DEPTH)
                    .maxNumberLength(JsonLimits.MAX_NUMBER_LENGTH)
                    .maxStringLength(JsonLimits.MAX_BYTES)
                    .maxNameLength(JsonLimits.MAX_BYTES)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(JsonLimits.MAX_DEPTH)
                    .build())
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8));

    static final ObjectReadContext READING = ObjectReadContext.empty();

    static final ObjectWriteContext WRITING = ObjectWriteContext.empty();

    private JsonFormat() {}
}
