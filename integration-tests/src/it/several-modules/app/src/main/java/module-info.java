module com.acme.app {
    requires com.acme.orders;
    requires com.acme.users;
}
