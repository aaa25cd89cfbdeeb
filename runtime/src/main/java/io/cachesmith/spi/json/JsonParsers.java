package io.cachesmith.spi.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Makes parsers that remember no names. The library's own table of names is copied whenever a name is new, which costs a hundred
 * times as much as reading a small map whose keys are never seen again; and it has a limit of its own on names that collide. The
 * names of records need no table, since they are matched as bytes.
 */
final class JsonParsers extends JsonFactory {

    private static final long serialVersionUID = 1L;

    /** Finds nothing and keeps nothing, so all parsers can share it. */
    private static final ByteQuadsCanonicalizer NO_NAMES =
            ByteQuadsCanonicalizer.createRoot().makeChildOrPlaceholder(0);

    JsonParsers(JsonFactoryBuilder settings) {
        super(settings);
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext context, byte[] bytes, int offset, int length) {
        return new UTF8StreamJsonParser(
                reading,
                context,
                reading.getStreamReadFeatures(_streamReadFeatures),
                reading.getFormatReadFeatures(_formatReadFeatures),
                null,
                NO_NAMES,
                bytes,
                offset,
                offset + length,
                0,
                false);
    }
}
