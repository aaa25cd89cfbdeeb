package demo.shop;

import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "inherited-method")
public interface InheritedMethodCache extends TenantUserKeyed<TenantUser, String> {}
