package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheKey;
import io.cachesmith.annotation.CacheSpec;
import java.io.IOException;

public interface Signatures {

    @CacheSpec(namespace = "abstract")
    interface AbstractCache extends TypedCache<Thread, String> {

        @CacheKey
        String text(Thread key); // error: CacheKeySignature at "text", AbstractMethod at "text"
    }

    @CacheSpec(namespace = "private")
    interface PrivateCache extends TypedCache<Thread, String> {

        @CacheKey
        private String text(Thread key) { // error: CacheKeySignature at "text"
            return key.getName();
        }
    }

    @CacheSpec(namespace = "returns")
    interface ReturnsCache extends TypedCache<Thread, String> {

        @CacheKey
        default CharSequence text(Thread key) { // error: CacheKeySignature at "text"
            return key.getName();
        }
    }

    @CacheSpec(namespace = "other")
    interface OtherTypeCache extends TypedCache<Thread, String> {

        @CacheKey
        default String text(String key) { // error: CacheKeySignature at "text"
            return key;
        }
    }

    @CacheSpec(namespace = "two")
    interface TwoParametersCache extends TypedCache<Thread, String> {

        @CacheKey
        default String text(Thread key, int more) { // error: CacheKeySignature at "text"
            return key.getName() + more;
        }
    }

    @CacheSpec(namespace = "throws")
    interface ThrowsCache extends TypedCache<Thread, String> {

        @CacheKey
        static String text(Thread key) throws IOException { // error: CacheKeySignature at "text"
            throw new IOException(key.getName());
        }
    }

    interface Texts<T> {

        @CacheKey
        default String text(T key) {
            return key.toString();
        }
    }

    @CacheSpec(namespace = "inherited")
    interface InheritedCache extends TypedCache<Thread, String>, Texts<Integer> {} // error: CacheKeySignature at "interface"
}
