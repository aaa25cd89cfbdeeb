package com.acme.app;

import com.acme.users.User;
import com.acme.users.Users;
import io.cachesmith.Health;
import java.util.Optional;
import java.util.UUID;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        AppCaches closed;
        try (AppCaches caches = AppCaches.connect("memory:")) {
            closed = caches;
            UUID id = UUID.randomUUID();
            User user = new Users(caches).find(id);
            check(caches.userCache().get(id).equals(Optional.of(user)), "what a module stored");
            caches.orderCache().put(1L, "an order");
            caches.greetingCache().put("en", "Hello");
            check(caches.greetingCache().get("en").equals(Optional.of("Hello")), "a cache of its own");
            check(caches.all().size() == 4, "four caches");
        }
        check(closed.health().state() == Health.State.CLOSED, "one close");
        check(closed.orderCache().get(1L).isEmpty(), "a closed cache of a module");
        System.out.println("several-modules: ok in " + Main.class.getModule());
    }

    private static void check(boolean truth, String what) {
        if (!truth) {
            throw new AssertionError(what);
        }
    }
}
