package com.acme.users;

import java.util.UUID;

/** Knows the manager of its own module only. */
public final class Users {

    private final UserCaches caches;

    public Users(UserCaches caches) {
        this.caches = caches;
    }

    public User find(UUID id) {
        return caches.userCache().getOrLoad(id, key -> new User("Ada", "ada@example.com"));
    }
}
