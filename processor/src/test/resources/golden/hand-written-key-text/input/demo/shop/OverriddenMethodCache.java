package demo.shop;

import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "overridden-method")
public interface OverriddenMethodCache extends TenantUserKeyed<TenantUser, String>, ShortTenantUserKeyed<String> {}
