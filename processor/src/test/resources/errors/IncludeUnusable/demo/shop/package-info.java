@CacheManagerSpec(
        include = {
            Handwritten.class, // error: IncludeUnusable at ".class"
            Caches.class, // error: IncludeUnusable at ".class"
            UserCache.class, // error: IncludeUnusable at ".class"
            String[].class, // error: IncludeUnusable at ".class"
            int.class, // error: IncludeUnusable at ".class"
            Missing.class // error: compiler.err.cant.resolve at "Missing"
        })
package demo.shop;

import io.cachesmith.Caches;
import io.cachesmith.annotation.CacheManagerSpec;
