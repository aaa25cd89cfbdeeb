module com.acme.users {
    requires transitive io.cachesmith;

    exports com.acme.users;
}
