package io.cachesmith.spi.json;

import java.util.Base64;

/** Bytes stand in JSON as a string in Base64 (RFC 4648, section 4). */
final class BytesJson implements JsonType<byte[]> {

    @Override
    public void write(JsonWriter out, byte[] value) {
        out.ascii(Base64.getEncoder().encode(value));
    }

    @Override
    public byte[] read(JsonReader in) {
        String text = in.text();
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw JsonReader.mismatch("a text that is not Base64");
        }
    }
}
