package demo.shop;

/** Not a record, so nobody but its author knows what makes a key of it. */
public final class TenantUser {

    private final String tenant;
    private final int user;

    public TenantUser(String tenant, int user) {
        this.tenant = tenant;
        this.user = user;
    }

    public String text() {
        return tenant.length() + "/" + tenant + user;
    }
}
