package com.acme.shop;

import dagger.Component;
import jakarta.inject.Singleton;

@Singleton
@Component(modules = ShopModule.class)
interface Shop {

    CacheManager caches();

    Profiles profiles();

    Numbers numbers();
}
