package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.Optional;

public interface Large {

    record Seventy(int c0, String c1, Optional<String> c2, boolean c3, int c4, String c5, Optional<String> c6, boolean c7, int c8, String c9, Optional<String> c10, boolean c11, int c12, String c13, Optional<String> c14, boolean c15, int c16, String c17, Optional<String> c18, boolean c19, int c20, String c21, Optional<String> c22, boolean c23, int c24, String c25, Optional<String> c26, boolean c27, int c28, String c29, Optional<String> c30, boolean c31, int c32, String c33, Optional<String> c34, boolean c35, int c36, String c37, Optional<String> c38, boolean c39, int c40, String c41, Optional<String> c42, boolean c43, int c44, String c45, Optional<String> c46, boolean c47, int c48, String c49, Optional<String> c50, boolean c51, int c52, String c53, Optional<String> c54, boolean c55, int c56, String c57, Optional<String> c58, boolean c59, int c60, String c61, Optional<String> c62, boolean c63, int c64, String c65, Optional<String> c66, boolean c67, int c68, String c69) {}

    @CacheSpec(namespace = "seventy")
    interface SeventyCache extends TypedCache<String, Seventy> {}
}
