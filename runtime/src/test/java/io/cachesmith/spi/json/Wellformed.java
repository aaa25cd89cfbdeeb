package io.cachesmith.spi.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Says whether bytes are well-formed, by a strict UTF-8 decoder and Jackson's parser of characters. */
final class Wellformed {

    private static final JsonFactory UNLIMITED = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private Wellformed() {}

    static boolean is(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return isRead(UNLIMITED.createParser(ObjectReadContext.empty(), text));
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static boolean isRead(JsonParser parser) {
        try (parser) {
            if (parser.nextToken() == null) {
                return false;
            }
            while (!parser.streamReadContext().inRoot()) {
                parser.finishToken();
                parser.nextToken();
            }
            parser.finishToken();
            return parser.nextToken() == null;
        } catch (JacksonException malformed) {
            return false;
        }
    }
}
