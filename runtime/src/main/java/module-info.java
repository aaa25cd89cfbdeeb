import org.jspecify.annotations.NullMarked;

/** Typed caches: what an application sees, and what the code generated for its caches stands on. */
@NullMarked
@SuppressWarnings("requires-automatic") // the driver is no named module yet; no exported signature mentions it
module io.cachesmith {
    requires transitive io.cachesmith.annotation;
    requires transitive org.jspecify;
    requires static transitive com.google.errorprone.annotations;
    requires com.github.benmanes.caffeine;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.common;
    requires io.netty.transport;
    requires lettuce.core;
    requires org.slf4j;
    requires tools.jackson.core;

    exports io.cachesmith;
    exports io.cachesmith.spi;
    exports io.cachesmith.spi.json;
}
