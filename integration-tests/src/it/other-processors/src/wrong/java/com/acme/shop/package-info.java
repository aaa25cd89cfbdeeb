@CacheManagerSpec
package com.acme.shop;

import io.cachesmith.annotation.CacheManagerSpec;
