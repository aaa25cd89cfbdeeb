package demo.shop;

/** Uses what is generated for the good cache, of which no compiler should complain. */
public final class Application {

    private final CacheManager caches;

    public Application(CacheManager caches) {
        this.caches = caches;
    }

    public GoodCache good() {
        return caches.goodCache();
    }
}
