package com.acme.shop;

import jakarta.inject.Inject;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

/** Lombok writes the constructor that Dagger calls. */
@RequiredArgsConstructor(onConstructor_ = @Inject)
final class Profiles {

    private final ProfileCache cache;

    private final ProfileMapper mapper;

    void save(TenancyRecord key, User user) {
        cache.put(key, mapper.toProfile(user));
    }

    Optional<User> find(TenancyRecord key) {
        return cache.get(key).map(mapper::toUser);
    }
}
