package com.acme.shop.price;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.math.BigDecimal;
import java.time.LocalDate;

@CacheSpec(namespace = "price", ttl = CacheSpec.NO_EXPIRY, maxBatch = 20)
public interface PriceCache extends TypedCache<LocalDate, BigDecimal> {}
