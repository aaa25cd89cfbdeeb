/** The annotations by which an interface declares a typed cache. They are read by the compiler only. */
module io.cachesmith.annotation {
    exports io.cachesmith.annotation;
}
