package com.acme.shop.app;

import com.acme.shop.ShopCaches;
import com.acme.shop.user.ColourCache.Colour;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        check(Main.class.getModule().isNamed(), "a named module");
        try (ShopCaches caches = ShopCaches.inMemory()) {
            UUID user = UUID.randomUUID();
            caches.colourCache().put(user, Colour.GREEN);
            check(caches.colourCache().get(user).equals(Optional.of(Colour.GREEN)), "an enum");
            caches.priceCache().put(LocalDate.EPOCH, BigDecimal.ONE);
            check(caches.priceCache().contains(LocalDate.EPOCH), "a price");
        }
        System.out.println("named-module: ok in " + Main.class.getModule());
    }

    private static void check(boolean truth, String what) {
        if (!truth) {
            throw new AssertionError(what);
        }
    }
}
