package demo.shop;

import io.cachesmith.Caches;

/** Has what a manager has, but nobody generated it. */
public interface Handwritten extends Caches {

    UserCache userCache();
}
