package demo.shop;

import io.cachesmith.spi.Backend;
import io.cachesmith.spi.CacheContext;
import io.cachesmith.spi.GeneratedManager;
import java.util.function.Function;

class Caller {
    StockCache direct(CacheContext context) {
        return new StockCacheImpl(context); // error: ImplementationConstructed at "new"
    }

    Function<CacheContext, StockCache> reference() {
        return StockCacheImpl::new; // error: ImplementationConstructed at "StockCacheImpl"
    }

    Object notGenerated(CacheContext context) {
        return new Wrapper(context);
    }

    record Wrapper(CacheContext context) {}

    /** A manager, but none that is generated. */
    static final class OwnManager extends GeneratedManager {
        final StockCache stock;

        OwnManager(Backend backend) {
            super(backend);
            stock = add(new StockCacheImpl(context())); // error: ImplementationConstructed at "new"
        }
    }
}

final class SecondManager extends GeneratedManager {
    final StockCache stock;

    SecondManager(Backend backend) {
        super(backend);
        stock = add(new StockCacheImpl(context())); // error: ImplementationConstructed at "new"
    }
}
