@CacheManagerSpec(name = "Cache Manager") // error: ManagerNameIllegal at "\"Cache"
package demo.shop;

import io.cachesmith.annotation.CacheManagerSpec;
