package com.acme.shop.user;

public record UserKey(String tenant, long id) {}
