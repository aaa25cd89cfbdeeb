package com.acme.shop;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import org.mapstruct.factory.Mappers;

/** Dagger hands out what our processor generates in the same compilation. */
@Module
interface ShopModule {

    @Provides
    @Singleton
    static CacheManager caches() {
        return CacheManager.inMemory();
    }

    @Provides
    static ProfileCache profiles(CacheManager caches) {
        return caches.profileCache();
    }

    @Provides
    static NumberCache numbers(CacheManager caches) {
        return caches.numberCache();
    }

    @Provides
    static ProfileMapper mapper() {
        return Mappers.getMapper(ProfileMapper.class);
    }
}
