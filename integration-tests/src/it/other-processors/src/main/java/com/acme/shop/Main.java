package com.acme.shop;

import java.util.List;
import java.util.Optional;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Shop shop = DaggerShop.create();
        try (CacheManager caches = shop.caches()) {
            TenancyRecord key = new TenancyRecord("acme", 7);
            User user = User.builder().name("Ada").roles(List.of("admin")).build();
            shop.profiles().save(key, user);
            check(shop.profiles().find(key).equals(Optional.of(user)), "a user");
            caches.numberCache().put((int) 'a', 1L);
            check(shop.numbers().asManyAsThereAre("ab") == 1, "one of two");
            check(shop.numbers().hundred() == 1, "one of hundred");
        }
        System.out.println("other-processors: ok");
    }

    private static void check(boolean truth, String what) {
        if (!truth) {
            throw new AssertionError(what);
        }
    }
}
