package com.acme.shop.app;

import com.acme.shop.CacheManager;
import com.acme.shop.user.UserKey;
import io.cachesmith.Batch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        try (CacheManager caches = CacheManager.inMemory()) {
            UUID user = UUID.randomUUID();
            caches.sessionTokenCache().put("token", user);
            check(caches.sessionTokenCache().get("token").equals(Optional.of(user)), "a session");

            caches.loginCountCache().put(new UserKey("a:b", 1), 0);
            check(caches.loginCountCache().get(new UserKey("a:b", 1)).equals(Optional.of(0)), "zero is a hit");
            check(caches.loginCountCache().get(new UserKey("a", 1)).isEmpty(), "another key");

            LocalDate day = LocalDate.EPOCH;
            BigDecimal price = caches.priceCache().getOrLoad(day, date -> new BigDecimal("1.50"));
            check(new BigDecimal("1.50").equals(price), "a loaded price");
            check(caches.priceCache().getAll(Batch.of(day)).equals(Map.of(day, price)), "a batch");
            check(caches.all().size() == 3, "three caches");
        }
        System.out.println("three-packages: ok");
    }

    private static void check(boolean truth, String what) {
        if (!truth) {
            throw new AssertionError(what);
        }
    }
}
