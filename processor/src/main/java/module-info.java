import org.jspecify.annotations.NullMarked;

/** The annotation processors that generate caches and their manager. */
@NullMarked
module io.cachesmith.processor {
    requires java.compiler;
    requires static jdk.compiler;
    requires io.cachesmith.annotation;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            io.cachesmith.processor.CacheProcessor,
            io.cachesmith.processor.CacheManagerProcessor;
}
