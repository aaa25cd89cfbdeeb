package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.persistence.Embeddable;

public interface Culprits {

    @Entity
    class Customer {}

    @javax.persistence.Entity
    class OldCustomer {}

    @Embeddable
    class Address {}

    @MappedSuperclass
    abstract class Base {}

    abstract class Animal {}

    final class Plain {}

    @FunctionalInterface
    interface Price {
        long of(String product);
    }

    record Streams(Stream<String> texts, List<IntStream> numbers, InputStream bytes, Reader text, Iterator<String> each) {}

    record Alive(
            CompletableFuture<String> later,
            Class<?> type,
            Thread thread,
            Supplier<String> code,
            Price price,
            java.sql.Connection connection,
            Exception failure,
            Runnable run) {}

    record Old(Date date, Calendar calendar, java.sql.Timestamp timestamp, java.sql.Date day, AtomicLong number) {}

    record Entities(Map<String, List<Customer>> customers, Optional<OldCustomer> old, Address address, Base base) {}

    record Others(CharSequence text, Number number, Path path, Animal animal, Plain plain, Iterable<String> all) {}

    @CacheSpec(namespace = "stream")
    interface StreamCache extends TypedCache<String, Stream<String>> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "twice")
    interface TwiceCache extends TypedCache<String, Optional<Optional<String>>> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "wildcard")
    interface WildcardCache extends TypedCache<String, List<?>> {} // error: ValueWithoutCodec at "interface"

    @SuppressWarnings("rawtypes")
    @CacheSpec(namespace = "raw-list")
    interface RawListCache extends TypedCache<String, List> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "entity")
    interface EntityCache extends TypedCache<String, Customer> {} // error: ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "streams")
    interface StreamsCache extends TypedCache<String, Streams> {} // error: ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "alive")
    interface AliveCache extends TypedCache<String, Alive> {} // error: ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "old")
    interface OldCache extends TypedCache<String, Old> {} // error: ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "entities")
    interface EntitiesCache extends TypedCache<String, Entities> {} // error: ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface"

    @CacheSpec(namespace = "others")
    interface OthersCache extends TypedCache<String, Others> {} // error: ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface", ValueWithoutCodec at "interface"
}
