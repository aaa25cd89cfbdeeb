package io.cachesmith.example;

import io.cachesmith.Health;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson3;
import io.javalin.router.Endpoint;
import io.javalin.router.EndpointNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** HTTP: reads requests, asks {@link Users} and {@link Sessions}, writes responses. */
final class Routes {

    private static final Logger LOGGER = LoggerFactory.getLogger(Routes.class);

    private static final int MAX_IDS = 1_000;
    private static final long MAX_REQUEST_BYTES = 64 * 1_024;

    /** Pages and probes ask them every few seconds, and would fill the log. */
    private static final Set<String> ASKED_OFTEN = Set.of("/cache", "/health", "/live");

    private final Users users;
    private final Sessions sessions;
    private final CacheManager caches;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final String docsPage = resource("/web/docs.html");
    private final String cachePage = resource("/web/cache.html");

    /** The body of {@code POST /users/batch}. */
    record BatchRequest(List<UUID> ids) {
        BatchRequest {
            Inputs.check(ids != null && !ids.contains(null), "ids must be a list of UUIDs.");
            Inputs.check(ids.size() <= MAX_IDS, "Ask for at most " + MAX_IDS + " ids at once.");
        }
    }

    /** The answer to it: whom there is, in the order of the request, and whom there is not. */
    record BatchResponse(List<UserProfile> users, List<UUID> unknown) {}

    /** The body of {@code POST /sessions}, and the answer of {@code GET /sessions/{token}}. */
    record SessionUser(UUID user) {
        SessionUser {
            Inputs.check(user != null, "user must be a UUID.");
        }
    }

    /** The answer of {@code POST /sessions}. */
    record SessionToken(String token) {}

    Routes(Users users, Sessions sessions, CacheManager caches) {
        this.users = users;
        this.sessions = sessions;
        this.caches = caches;
    }

    void addTo(JavalinConfig config) {
        config.routes.get("/users", this::listUsers);
        config.routes.get("/users/{uuid}", this::findUser);
        config.routes.put("/users/{uuid}", this::updateUser);
        config.routes.post("/users/batch", this::findUsers);
        config.routes.post("/sessions", this::openSession);
        config.routes.get("/sessions/{token}", this::findSession);
        config.routes.get("/health", this::health);
        config.routes.get("/live", context -> context.json(Map.of("status", "UP")));
        config.routes.get("/cache", this::cache);
        config.routes.get("/docs", context -> context.html(docsPage));
        config.routes.get("/", context -> context.redirect("/docs"));
        config.staticFiles.add("/web", Location.CLASSPATH);
        config.staticFiles.enableWebjars();

        config.routes.exception(HttpResponseException.class, (refused, context) -> {
            Problem.answer(context, refused.getStatus(), refused.getMessage());
        });
        config.routes.exception(EndpointNotFound.class, (nowhere, context) -> {
            Problem.answer(context, 404, "See /docs for what there is."); // its own message repeats the path
        });
        config.routes.exception(Exception.class, (failure, context) -> {
            LOGGER.error("{} failed", pattern(context), failure);
            Problem.answer(context, 500, "The log of the service says more.");
        });

        config.jsonMapper(new JavalinJackson3(json, false));
        config.http.maxRequestSize = MAX_REQUEST_BYTES;
        config.http.prefer405over404 = true;
        config.requestLogger.http((context, millis) -> {
            if (!ASKED_OFTEN.contains(context.path())) {
                LOGGER.info("{} {} in {} ms", pattern(context), context.statusCode(), millis.longValue());
            }
        });
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
    }

    private void listUsers(Context context) throws SQLException {
        int limit = Inputs.number(context.queryParam("limit"), 1, 100, 10);
        int offset = Inputs.number(context.queryParam("offset"), 0, 1_000_000, 0);
        context.json(users.list(limit, offset));
    }

    private void findUser(Context context) throws SQLException {
        UserProfile user = users.find(Inputs.uuid(context.pathParam("uuid")));
        if (user == null) {
            throw new NotFoundResponse("There is no such user.");
        }
        context.json(user);
    }

    private void updateUser(Context context) throws SQLException {
        UUID uuid = Inputs.uuid(context.pathParam("uuid"));
        if (!users.update(uuid, body(context, UserChange.class))) {
            throw new NotFoundResponse("There is no such user.");
        }
        context.status(204);
    }

    private void findUsers(Context context) throws SQLException {
        List<UUID> ids = body(context, BatchRequest.class).ids();
        Map<UUID, UserProfile> found = users.findAll(ids);
        Set<UUID> unknown = new LinkedHashSet<>(ids);
        unknown.removeAll(found.keySet());
        context.json(new BatchResponse(List.copyOf(found.values()), List.copyOf(unknown)));
    }

    private void openSession(Context context) throws SQLException {
        String token = sessions.open(body(context, SessionUser.class).user());
        if (token == null) {
            throw new NotFoundResponse("There is no such user.");
        }
        context.status(201).json(new SessionToken(token));
    }

    private void findSession(Context context) throws SQLException {
        UUID user = sessions.userOf(context.pathParam("token"));
        if (user == null) {
            throw new NotFoundResponse("There is no such session.");
        }
        context.json(new SessionUser(user));
    }

    /** Readiness. The service is correct without its store, but slower than one may want to send traffic to. */
    private void health(Context context) {
        CacheReport.StoreHealth health = CacheReport.StoreHealth.of(caches);
        context.status(health.state() == Health.State.UP ? 200 : 503).json(health);
    }

    /** A page for people, which asks again for the JSON that programs get. */
    private void cache(Context context) {
        context.header("Cache-Control", "no-store").header("Vary", "Accept");
        String accept = context.header("Accept");
        if (accept != null && accept.contains("text/html")) {
            context.html(cachePage);
        } else {
            context.json(CacheReport.of(caches));
        }
    }

    private <T> T body(Context context, Class<T> type) {
        try {
            T body = json.readValue(context.bodyAsBytes(), type);
            Inputs.check(body != null, "The body must not be null.");
            return body;
        } catch (JacksonException wrong) {
            throw wrong.getCause() instanceof BadRequestResponse said
                    ? said
                    : new BadRequestResponse("The body must be JSON as in /docs.");
        }
    }

    /** The route instead of the path, which may hold a token. */
    private static String pattern(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null ? context.method() + " (a file, or nothing)" : context.method() + " " + endpoint.path;
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Routes.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
