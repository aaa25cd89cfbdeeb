@CacheManagerSpec // error: ManagerTwice at "@"
package demo.two;

import io.cachesmith.annotation.CacheManagerSpec;
