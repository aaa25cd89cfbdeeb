package io.cachesmith.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.cachesmith.CacheConfig;
import io.cachesmith.CacheValidationException;
import io.cachesmith.Health;
import io.cachesmith.TypedCache;
import io.cachesmith.testsupport.RawRedis;
import io.cachesmith.testsupport.RedisServer;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Managers of one process over one server, which nobody needs to run: nothing is asked of it. */
final class NamespacesTest {

    /** Nobody listens there, and no other test names it. */
    private static final String SERVER = "redis://localhost:1";

    private interface Users extends TypedCache<String, String> {}

    private interface Orders extends TypedCache<String, String> {}

    private abstract static class Texts extends GeneratedCache<String, String> {

        Texts(CacheContext context, String namespace) {
            super(context, context.<String, String>define(namespace).codec(Codecs.STRING));
        }

        @Override
        protected String textOfKey(String key) {
            return key;
        }
    }

    private static final class UsersImpl extends Texts implements Users {
        UsersImpl(CacheContext context, String namespace) {
            super(context, namespace);
        }
    }

    private static final class OrdersImpl extends Texts implements Orders {
        OrdersImpl(CacheContext context, String namespace) {
            super(context, namespace);
        }
    }

    private static final class Manager extends GeneratedManager {

        @SafeVarargs
        Manager(Backend backend, Function<CacheContext, TypedCache<?, ?>>... caches) {
            super(backend);
            for (Function<CacheContext, TypedCache<?, ?>> each : caches) {
                add(each.apply(context()));
            }
        }
    }

    private final List<Manager> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(Manager::close);
    }

    private static CacheConfig config(String uri) {
        return CacheConfig.builder().uri(uri).build();
    }

    private static Manager users(CacheConfig config, String namespace) {
        return new Manager(Backend.connect(config), context -> new UsersImpl(context, namespace));
    }

    private static Manager orders(CacheConfig config, String namespace) {
        return new Manager(Backend.connect(config), context -> new OrdersImpl(context, namespace));
    }

    private Manager open(Manager manager) {
        opened.add(manager);
        return manager;
    }

    @Test
    void twoManagersCannotMeetOnOneKey() {
        open(users(config(SERVER), "user"));

        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> orders(config(SERVER), "user:order"))
                .withMessage("The namespaces 'user' of " + Users.class.getName() + " and 'user:order' of "
                        + Orders.class.getName()
                        + ", of two managers over localhost:1/0, can meet on one key. Rename one of"
                        + " them, make one manager of both with @CacheManagerSpec(include = ...), or give one its own"
                        + " keyPrefix or database.");
    }

    @ParameterizedTest
    @CsvSource({"user,user", "user,user:order", "user:order,user", "a:b:c,a", "a,a:b:c"})
    void whatMeets(String first, String second) {
        open(users(config(SERVER), first));

        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> orders(config(SERVER), second))
                .withMessageContainingAll("'" + first + "'", "'" + second + "'");
    }

    @ParameterizedTest
    @CsvSource({"user,users", "user,user.order", "user,user-order", "user:a,user:b", "user,order:user", "a:b,a:bc"})
    void whatOnlyLooksAlike(String first, String second) {
        open(users(config(SERVER), first));

        assertThat(open(orders(config(SERVER), second)).all()).hasSize(1);
    }

    /** Tests, two instances of an application in one process, its new version beside the old one. */
    @Test
    void oneDeclarationMayBeThereTwice() {
        open(users(config(SERVER), "user"));
        open(users(config(SERVER), "user"));
        open(users(config(SERVER), "user:v2"));

        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> orders(config(SERVER), "user:v2"))
                .withMessageContaining("'user' of " + Users.class.getName());
    }

    /** In one manager there is no reason for it. */
    @Test
    void oneManagerCannotHaveItTwice() {
        Function<CacheContext, TypedCache<?, ?>> cache = context -> new UsersImpl(context, "user");

        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> new Manager(Backend.unavailable(), cache, cache))
                .withMessage("The namespaces 'user' of " + Users.class.getName() + " and 'user' of "
                        + Users.class.getName() + ", both of one manager, can meet on one key. Rename one of them.");
    }

    /** The one that was refused leaves nothing behind, though it was the first of two caches that was free. */
    @Test
    void whatWasRefusedClaimsNothing() {
        open(users(config(SERVER), "user"));
        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> new Manager(
                        Backend.connect(config(SERVER)),
                        context -> new OrdersImpl(context, "order"),
                        context -> new OrdersImpl(context, "user:order")));

        open(users(config(SERVER), "order"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://localhost:1/1", "redis://localhost:2", "redis://127.0.0.2:1"})
    void otherStoresAreApart(String uri) {
        open(users(config(SERVER), "user"));

        open(orders(config(uri), "user"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://somebody:secret@localhost:1", "rediss://LOCALHOST:1/0"})
    void whoLogsInAndHowDoesNotMatter(String uri) {
        open(users(config(SERVER), "user"));

        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> orders(config(uri), "user"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
    }

    @Test
    void keyPrefixesKeepManagersApart() {
        open(users(CacheConfig.builder().uri(SERVER).keyPrefix("one").build(), "user"));
        open(orders(CacheConfig.builder().uri(SERVER).keyPrefix("two").build(), "user"));
        open(orders(config(SERVER), "user"));
    }

    /** The keys of one are keys of the other all the same. */
    @Test
    void aKeyPrefixIsPartOfTheKey() {
        open(users(CacheConfig.builder().uri(SERVER).keyPrefix("team").build(), "user"));

        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> orders(config(SERVER), "team"))
                .withMessageContainingAll("'team:user'", "'team'");
    }

    @Test
    void storesInThisProcessAreTheirOwn() {
        open(users(config("memory:"), "user"));
        open(orders(config("memory:"), "user"));
        open(new Manager(Backend.inMemory(config(SERVER)), context -> new UsersImpl(context, "user")));
        open(new Manager(Backend.inMemory(config(SERVER)), context -> new OrdersImpl(context, "user")));
        open(new Manager(Backend.unavailable(), context -> new UsersImpl(context, "user")));
        open(new Manager(Backend.unavailable(), context -> new OrdersImpl(context, "user")));
    }

    @Test
    void closingFreesItsNamespaces() {
        Manager users = users(config(SERVER), "user");
        users.close();
        users.close();

        open(orders(config(SERVER), "user"));
    }

    /** Its store lives on, and listeners with it; its caches are gone. */
    @Test
    void forgettingFreesItsNamespaces() {
        CacheConfig config = config("redis://localhost:1/7");
        Backend backend = Backend.connect(config);
        try (Store store = backend.store()) {
            Manager made = new Manager(backend, context -> new UsersImpl(context, "user"));
            made.onHealthChange(health -> {});
            WeakReference<Manager> forgotten = new WeakReference<>(made);
            made = null;
            await().until(() -> isCollected(forgotten));

            await().ignoreExceptionsInstanceOf(CacheValidationException.class).until(() -> {
                System.gc();
                return open(orders(config, "user")) != null;
            });
            assertThat(store.health().state()).isNotEqualTo(Health.State.CLOSED);
        }
    }

    @Test
    void aCacheKeepsTheNamespacesOfItsManager() {
        CacheConfig config = config("redis://localhost:1/8");
        Backend backend = Backend.connect(config);
        Manager made = new Manager(backend, context -> new UsersImpl(context, "user"));
        TypedCache<?, ?> cache = made.all().get(0);
        WeakReference<Manager> manager = new WeakReference<>(made);
        made = null;
        try (Store store = backend.store()) {
            await().until(() -> isCollected(manager));

            assertThatExceptionOfType(CacheValidationException.class).isThrownBy(() -> orders(config, "user"));
            assertThat(store.health().state()).isNotEqualTo(Health.State.CLOSED);
        } finally {
            Reference.reachabilityFence(cache);
        }
    }

    private static boolean isCollected(WeakReference<?> reference) {
        System.gc();
        return reference.refersTo(null);
    }

    @Test
    void ofManyAtOnceOneDeclarationWins() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 20; round++) {
                CacheConfig config = config("redis://localhost:1/" + (100 + round));
                List<Callable<Manager>> all = IntStream.range(0, 8)
                        .<Callable<Manager>>mapToObj(
                                i -> () -> i % 2 == 0 ? users(config, "user") : orders(config, "user:order"))
                        .toList();
                List<String> made = new ArrayList<>();
                for (Future<Manager> each : threads.invokeAll(all)) {
                    try {
                        Manager manager = open(each.get());
                        made.add(manager.all().get(0).definition().namespace());
                    } catch (ExecutionException refused) {
                        assertThat(refused).hasCauseInstanceOf(CacheValidationException.class);
                    }
                }
                assertThat(made).hasSize(4).containsOnly(made.get(0));
            }
        } finally {
            threads.shutdown();
        }
    }

    /** What including one manager in another is for. */
    @Test
    void oneManagerOfBothHasHalfTheConnections() {
        try (RedisServer server = RedisServer.started();
                RawRedis raw = new RawRedis(server)) {
            CacheConfig config =
                    CacheConfig.builder().uri(server.uri()).connections(2).build();
            Manager both = open(new Manager(
                    Backend.connect(config),
                    context -> new UsersImpl(context, "user"),
                    context -> new OrdersImpl(context, "order")));
            await().until(() -> both.health().state() == Health.State.UP);
            assertThat(connections(raw)).isEqualTo(2);
            both.close();
            await().until(() -> connections(raw) == 0);

            Manager users = open(users(config, "user"));
            Manager orders = open(orders(config, "order"));
            await().until(() ->
                    users.health().state() == Health.State.UP && orders.health().state() == Health.State.UP);
            assertThat(connections(raw)).isEqualTo(4);
        }
    }

    private static int connections(RawRedis raw) {
        return String.valueOf(raw.call("CLIENT", "LIST")).split("name=cachesmith", -1).length - 1;
    }

    @Test
    void aRefusedManagerIsClosed() {
        open(users(config(SERVER), "user"));
        List<CacheContext> contexts = new ArrayList<>();

        assertThatExceptionOfType(CacheValidationException.class)
                .isThrownBy(() -> new Manager(Backend.connect(config(SERVER)), context -> {
                    contexts.add(context);
                    return new OrdersImpl(context, "user");
                }));

        assertThat(contexts.get(0).store().health().state()).isEqualTo(Health.State.CLOSED);
    }
}
