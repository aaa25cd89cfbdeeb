module com.acme.orders {
    requires transitive io.cachesmith;

    exports com.acme.orders;
}
