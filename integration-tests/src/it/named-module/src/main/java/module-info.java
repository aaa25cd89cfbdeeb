module com.acme.shop {
    requires io.cachesmith;
}
