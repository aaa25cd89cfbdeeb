package io.cachesmith.codec;

import io.cachesmith.CacheDeserializationException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 (RFC 3629) without the JDK's silent replacement of what is not valid. */
public final class Utf8 {

    /** What the JDK puts in the place of bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long SIGN_BITS = 0x8080808080808080L;

    private Utf8() {}

    /**
     * Encodes a text.
     *
     * @param text the text
     * @return its bytes
     * @throws IllegalArgumentException if it holds an unpaired surrogate
     */
    public static byte[] encode(String text) {
        if (!isEncodable(text)) {
            throw new IllegalArgumentException("The text holds an unpaired surrogate, which UTF-8 cannot encode");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns whether every surrogate of a text is paired.
     *
     * @param text the text
     * @return whether it can be encoded
     */
    public static boolean isEncodable(String text) {
        return !mayHoldSurrogates(text) || areSurrogatesPaired(text);
    }

    /** Most texts hold none, and a loop without branches finds that out much faster. */
    private static boolean mayHoldSurrogates(String text) {
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= text.charAt(i);
        }
        return bits >= Character.MIN_SURROGATE;
    }

    private static boolean areSurrogatesPaired(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || ++i == length || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Returns the number of bytes of an encodable text, without encoding it.
     *
     * @param text the text
     * @return its length in UTF-8
     */
    public static int length(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // a surrogate pair is two chars and four bytes
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes;
    }

    /**
     * Decodes a text.
     *
     * @param bytes its bytes
     * @return the text
     * @throws CacheDeserializationException if they are not well-formed UTF-8
     */
    public static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            decodeStrictly(bytes);
        }
        return text;
    }

    /**
     * Requires that bytes are well-formed UTF-8.
     *
     * @param bytes the bytes
     * @throws CacheDeserializationException if they are not
     */
    public static void requireWellFormed(byte[] bytes) {
        if (!isAscii(bytes)) {
            decode(bytes);
        }
    }

    private static void decodeStrictly(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException malformed) {
            throw CacheDeserializationException.corruption("not well-formed UTF-8");
        }
    }

    private static boolean isAscii(byte[] bytes) {
        int i = 0;
        for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
            if (((long) EIGHT_BYTES.get(bytes, i) & SIGN_BITS) != 0) {
                return false;
            }
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
