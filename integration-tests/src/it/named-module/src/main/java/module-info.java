module demo {
    requires io.cachesmith;
    requires static java.compiler;
}
