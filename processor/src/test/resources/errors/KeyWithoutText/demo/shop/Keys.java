package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

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

    record Nullables(String always, @Nullable String declared, @demo.use.Nullable String used) {}

    record Optionals(Optional<String> maybe, OptionalInt number) {}

    record Nested(Keys.Middle middle) {}

    record Middle(Inner inner, Calendar when, int[] numbers) {}

    record Many(List<String>[] lists, Map<String, String> map, StringBuilder text, URI uri, BigInteger big, Path path) {}

    final class Mutable {
        int value;
    }

    interface Shape {}

    sealed interface Closed permits Only {}

    record Only() implements Closed {}

    record Uses(Mutable mutable, Shape shape, Closed closed, Box<? extends Shape> wild) {}

    @SuppressWarnings("rawtypes")
    record Raw(Box box) {}

    @CacheSpec(namespace = "nullables")
    interface NullablesCache extends TypedCache<Nullables, String> {} // error: KeyWithoutText at "interface", KeyWithoutText at "interface"

    @CacheSpec(namespace = "optionals")
    interface OptionalsCache extends TypedCache<Optionals, String> {} // error: KeyWithoutText at "interface", KeyWithoutText at "interface"

    @CacheSpec(namespace = "optional")
    interface OptionalCache extends TypedCache<Optional<String>, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "nested")
    interface NestedCache extends TypedCache<Box<Nested>, String> {} // error: KeyWithoutText at "interface", KeyWithoutText at "interface", KeyWithoutText at "interface", KeyWithoutText at "interface"

    @CacheSpec(namespace = "many")
    interface ManyCache extends TypedCache<Many, String> {} // error: KeyWithoutText at "interface", KeyWithoutText at "interface", KeyWithoutText at "interface", KeyWithoutText at "interface", KeyWithoutText at "interface", KeyWithoutText at "interface"

    @CacheSpec(namespace = "uses")
    interface UsesCache extends TypedCache<Uses, String> {} // error: KeyWithoutText at "interface", KeyWithoutText at "interface", KeyWithoutText at "interface", KeyWithoutText at "interface"

    @CacheSpec(namespace = "raw")
    interface RawCache extends TypedCache<Raw, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "text")
    interface TextCache extends TypedCache<StringBuilder, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "mutable")
    interface MutableCache extends TypedCache<Mutable, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "closed")
    interface ClosedCache extends TypedCache<Closed, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "doubles")
    interface DoublesCache extends TypedCache<Box<Double>, String> {} // error: KeyWithoutText at "interface"

    @CacheSpec(namespace = "box-in-box")
    interface BoxInBoxCache extends TypedCache<Box<Box<String>>, String> {}
}
