package io.cachesmith.example;

import static io.cachesmith.example.Samples.BJORN;
import static io.cachesmith.example.Samples.CHIARA;
import static io.cachesmith.example.Samples.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cachesmith.Health;
import io.cachesmith.TypedCache;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the service does over HTTP, whatever its caches are kept in. */
abstract class ServiceContract {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    Service service;
    Http http;

    abstract String storeUri();

    @BeforeEach
    final void start() throws SQLException {
        log.start();
        root().addAppender(log);
        service = Samples.started(storeUri(), Duration.ofSeconds(10), 0);
        http = new Http(service);
        await().until(() -> service.caches().health().state() == Health.State.UP);
        service.caches().all().forEach(TypedCache::clear);
    }

    @AfterEach
    final void stop() {
        root().detachAppender(log);
        service.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    private List<String> logged() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private long statementsOf(Runnable work) {
        long before = service.database().statements();
        work.run();
        return service.database().statements() - before;
    }

    @Test
    void theFirstRequestAsksTheDatabaseAndTheSecondDoesNot() {
        assertThat(statementsOf(() -> http.get("/users/" + BJORN))).isEqualTo(2);
        assertThat(statementsOf(() -> {
                    Http.Answer second = http.get("/users/" + BJORN);
                    assertThat(second.status()).isEqualTo(200);
                    assertThat(second.text())
                            .isEqualTo(
                                    "{\"uuid\":\"" + BJORN + "\",\"name\":\"Björn Berg\","
                                            + "\"email\":\"bjoern@example.org\",\"plan\":\"PRO\",\"memberSince\":\"2019-11-17\"}");
                }))
                .isZero();
        assertThat(service.caches().userProfileCache().stats().misses()).isEqualTo(1);
        assertThat(service.caches().userProfileCache().stats().hits()).isEqualTo(1);
        assertThat(logged())
                .anyMatch(line -> line.startsWith("user:profile miss"))
                .anyMatch(line -> line.startsWith("user:profile hit"));
    }

    @Test
    void afterAnUpdateTheNextReadIsFresh() {
        http.get("/users/" + BJORN);
        Http.Answer update =
                http.put("/users/" + BJORN, "{\"name\":\"B. B.\",\"email\":\"b@example.org\",\"plan\":\"FREE\"}");
        assertThat(update.status()).isEqualTo(204);
        assertThat(http.get("/users/" + BJORN).at("name")).isEqualTo("B. B.");
        assertThat(http.post("/users/batch", Http.ids(List.of(BJORN))).text()).contains("B. B.");
        assertThat(service.caches().userUuidToIdCache().stats().invalidations()).isEqualTo(1);
        assertThat(service.caches().userIdToUuidCache().stats().invalidations()).isEqualTo(1);
    }

    @Test
    void listsTenUsersUnlessAskedForMore() {
        assertThat(http.get("/users/").json()).hasSize(10);
        assertThat(http.get("/users").json()).hasSize(10);
        assertThat(http.get("/users?limit=3&offset=1").json().get(0).get("uuid").asString())
                .isEqualTo(BJORN.toString());
    }

    @Test
    void aBatchOfAnySizeIsAnsweredInTheOrderOfItsIds() {
        List<UUID> ids = new ArrayList<>(Samples.many(250));
        ids.add(7, NOBODY);
        ids.add(BJORN);
        for (int round = 0; round < 2; round++) {
            Http.Answer answer = http.post("/users/batch", Http.ids(ids));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("unknown").get(0).asString()).isEqualTo(NOBODY.toString());
            assertThat(answer.json().get("unknown")).hasSize(1);
            assertThat(answer.json().get("users")).hasSize(251);
            assertThat(answer.json().get("users").get(250).get("name").asString())
                    .isEqualTo("Björn Berg");
            assertThat(answer.json().get("users").get(7).get("name").asString()).isEqualTo("User 18");
        }
    }

    @Test
    void sessionsAreFoundByTheirTokenWhichNobodyLogs() {
        Http.Answer opened = http.post("/sessions", "{\"user\":\"" + CHIARA + "\"}");
        assertThat(opened.status()).isEqualTo(201);
        String token = opened.at("token");
        assertThat(http.get("/sessions/" + token).at("user")).isEqualTo(CHIARA.toString());
        assertThat(service.caches().sessionTokenCache().stats().hits()).isEqualTo(1);

        service.caches().sessionTokenCache().clear();
        assertThat(http.get("/sessions/" + token).at("user")).isEqualTo(CHIARA.toString());
        assertThat(http.get("/session/" + token).status()).isEqualTo(404);

        assertThat(logged())
                .anyMatch(line -> line.startsWith("session:token miss"))
                .anyMatch(line -> line.startsWith("GET /sessions/{token} 200"))
                .noneMatch(line -> line.contains(token))
                .noneMatch(line -> line.contains(CHIARA.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    GET    | /users/nope                                   |                                            | 400
                    GET    | /users/1-1-1-1-1                              |                                            | 400
                    GET    | /users?limit=0                                |                                            | 400
                    GET    | /users?limit=101                              |                                            | 400
                    GET    | /users?offset=x                               |                                            | 400
                    GET    | /users/00000000-0000-4000-8000-000000000000   |                                            | 404
                    GET    | /sessions/nobodys                             |                                            | 404
                    GET    | /nothing                                      |                                            | 404
                    DELETE | /users                                        |                                            | 405
                    PUT    | /users/nope                                   | {"name":"A","email":"a@b","plan":"PRO"}    | 400
                    PUT    | /users/00000000-0000-4000-8000-000000000000   | {"name":"A","email":"a@b","plan":"PRO"}    | 404
                    PUT    | /users/b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02   | {"name":"","email":"a@b","plan":"PRO"}     | 400
                    PUT    | /users/b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02   | {"name":"A","email":"a","plan":"PRO"}      | 400
                    PUT    | /users/b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02   | {"name":"A","email":"a@b","plan":"BIG"}    | 400
                    PUT    | /users/b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02   | {"name":"A","email":"a@b"}                 | 400
                    PUT    | /users/b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02   | {"name":"A","email":"a@b","plan":"PRO","x":1} | 400
                    PUT    | /users/b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02   | {"name":"A","name":"A","email":"a@b","plan":"PRO"} | 400
                    PUT    | /users/b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02   | {"name":                                   | 400
                    PUT    | /users/b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02   |                                            | 400
                    PUT    | /users/b2d4e6f8-0a1c-4b3d-8e5f-7a9b1c3d5e02   | null                                       | 400
                    POST   | /users/batch                                  | {}                                         | 400
                    POST   | /users/batch                                  | {"ids":[null]}                             | 400
                    POST   | /users/batch                                  | {"ids":["nope"]}                           | 400
                    POST   | /users/batch                                  | []                                         | 400
                    POST   | /sessions                                     | {}                                         | 400
                    POST   | /sessions                                     | {"user":7}                                 | 400
                    POST   | /sessions                                     | {"user":"00000000-0000-4000-8000-000000000000"} | 404
                    """)
    void whatIsWrongIsAProblem(String method, String path, String body, int status) {
        Http.Answer answer = http.send(method, path, body == null ? "" : body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.at("title")).isNotBlank();
        assertThat(answer.at("detail")).isNotBlank();
    }

    @Test
    void tooManyIdsAndTooManyBytesAreRefused() {
        List<UUID> thousand =
                IntStream.range(0, 1_000).mapToObj(id -> new UUID(1, id)).toList();
        assertThat(http.post("/users/batch", Http.ids(thousand)).json().get("unknown"))
                .hasSize(1_000);
        List<UUID> more = new ArrayList<>(thousand);
        more.add(NOBODY);
        assertThat(http.post("/users/batch", Http.ids(more)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyOverTheLimitIsRefused(boolean lengthKnown) {
        byte[] body = ("{\"ids\":[" + " ".repeat(70_000) + "]}").getBytes(StandardCharsets.UTF_8);
        Http.Answer answer = http.send(HttpRequest.newBuilder(URI.create(http.base() + "/users/batch"))
                .POST(
                        lengthKnown
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @Test
    void tellsHowItFares() {
        assertThat(http.get("/health").status()).isEqualTo(200);
        assertThat(http.get("/health").at("state")).isEqualTo("UP");
        assertThat(http.get("/live").status()).isEqualTo(200);

        http.get("/users/" + BJORN);
        Http.Answer report = http.get("/cache");
        assertThat(report.type()).startsWith("application/json");
        assertThat(report.json().get("health").get("state").asString()).isEqualTo("UP");
        List<String> namespaces = new ArrayList<>();
        report.json()
                .get("caches")
                .forEach(cache -> namespaces.add(cache.get("namespace").asString()));
        assertThat(namespaces).containsExactly("session:token", "user:id-to-uuid", "user:profile", "user:uuid-to-id");
        assertThat(report.json().get("caches").get(2).get("stats").get("misses").asInt())
                .isEqualTo(1);
        assertThat(http.get("/cache", "Accept", "text/html,*/*;q=0.8").type()).startsWith("text/html");
    }
}
