@CacheManagerSpec(name = "UserCaches")
package com.acme.users;

import io.cachesmith.annotation.CacheManagerSpec;
