package io.cachesmith.example.guide;

/** A key of two components. */
public record TenantUser(String tenant, long user) {}
