package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;

public interface Keys {

    record Deep(String name, Inner inner) {}

    record Inner(double share, List<String> tags) {}

    record Endless(Endless next) {}

    record Box<T>(T content) {}

    @CacheSpec(namespace = "object")
    interface ObjectCache extends TypedCache<Object, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "list")
    interface ListCache extends TypedCache<List<String>, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "bytes")
    interface BytesCache extends TypedCache<byte[], String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "float")
    interface FloatCache extends TypedCache<Float, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "decimal")
    interface DecimalCache extends TypedCache<BigDecimal, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "date")
    interface DateCache extends TypedCache<Date, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "deep")
    interface DeepCache extends TypedCache<Deep, String> {} // error: KeyWithoutText at "interface", KeyWithoutText at "interface"

    @CacheSpec(namespace = "endless")
    interface EndlessCache extends TypedCache<Endless, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "box")
    interface BoxCache extends TypedCache<Box<Thread>, String> {} // error: KeyWithoutText at "interface"

    record D9(int end) {}

    record D8(D9 next) {}

    record D7(D8 next) {}

    record D6(D7 next) {}

    record D5(D6 next) {}

    record D4(D5 next) {}

    record D3(D4 next) {}

    record D2(D3 next) {}

    record D1(D2 next) {}

    @CacheSpec(namespace = "too-deep")
    interface TooDeepCache extends TypedCache<D1, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "deep-enough")
    interface DeepEnoughCache extends TypedCache<D2, String> {}
}
