import org.jspecify.annotations.NullMarked;

/** Typed caches: what an application sees, and what the code generated for its caches stands on. */
@NullMarked
module io.cachesmith {
    requires transitive io.cachesmith.annotation;
    requires transitive org.jspecify;
    requires com.github.benmanes.caffeine;
    requires org.slf4j;

    exports io.cachesmith;
    exports io.cachesmith.spi;
}
