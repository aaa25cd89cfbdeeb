package io.cachesmith.example;

import static io.cachesmith.example.Samples.BJORN;
import static io.cachesmith.example.Samples.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import io.javalin.router.ParsedEndpoint;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people look at. {@code BrowserTest} does the same in Chromium. */
final class PagesTest {

    private Service service;
    private Http http;

    @BeforeEach
    void start() throws SQLException {
        service = Samples.started("memory:", Duration.ofSeconds(10), 0);
        http = new Http(service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void thePageOfTheCachesShowsWhatHappensMeanwhile() throws IOException, SQLException {
        Service ending = Samples.started("memory:", Duration.ofSeconds(10), 0);
        http = new Http(ending);
        try (WebClient browser = new WebClient()) {
            browser.getOptions().setFetchPolyfillEnabled(true);
            HtmlPage page = browser.getPage(http.base() + "/cache");
            awaitOn(page, shown -> shown.contains("user:profile\t600 s\t0\t0\t0 %"));
            assertThat(page.getElementById("state").getTextContent()).isEqualTo("UP");

            http.get("/users/" + BJORN);
            http.get("/users/" + BJORN);
            awaitOn(page, shown -> shown.contains("user:profile\t600 s\t1\t1\t50 %\t1\t1"));

            ending.close();
            awaitOn(page, shown -> shown.contains("the service does not answer"));
        }
    }

    private static void awaitOn(HtmlPage page, Predicate<String> condition) {
        await().atMost(Duration.ofSeconds(30)).until(() -> page.asNormalizedText(), condition);
    }

    @Test
    void everythingThatThePagesNeedComesFromTheService() {
        Pattern needed = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
        for (String path : new String[] {"/cache", "/docs"}) {
            Matcher link = needed.matcher(http.get(path, "Accept", "text/html").text());
            int links = 0;
            while (link.find()) {
                assertThat(link.group(1)).startsWith("/");
                assertThat(http.get(link.group(1)).status()).as(link.group(1)).isEqualTo(200);
                links++;
            }
            assertThat(links).as(path).isGreaterThan(1);
        }
        assertThat(http.get("/docs.js").text()).contains("/openapi.json");
        assertThat(http.get("/").status()).isEqualTo(302);
    }

    @Test
    void everyRouteIsDocumentedAndNothingElse() {
        Set<String> routes = new TreeSet<>();
        Javalin javalin = Javalin.create(config -> new Routes(null, null, null).addTo(config));
        for (ParsedEndpoint parsed : javalin.unsafe.internalRouter.allHttpHandlers()) {
            routes.add(parsed.endpoint.method + " " + parsed.endpoint.path);
        }
        Set<String> documented = new TreeSet<>(Set.of("GET /", "GET /docs"));
        JsonNode paths = http.get("/openapi.json").json().get("paths");
        for (String path : paths.propertyNames()) {
            for (String method : paths.get(path).propertyNames()) {
                documented.add(method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        assertThat(documented).isEqualTo(routes);
    }

    @Test
    void theExamplesOfTheDocumentationWork() {
        JsonNode paths = http.get("/openapi.json").json().get("paths");
        assertThat(example(paths, "/users/{uuid}", "put")).isEqualTo(204);
        assertThat(example(paths, "/users/batch", "post")).isEqualTo(200);
        assertThat(example(paths, "/sessions", "post")).isEqualTo(201);
        assertThat(http.get("/users/" + BJORN).json().propertyNames())
                .containsExactlyElementsOf(http.get("/openapi.json")
                        .json()
                        .at("/components/schemas/User/properties")
                        .propertyNames());
        assertThat(http.get("/users/" + NOBODY).json().propertyNames()).containsExactly("title", "status", "detail");
    }

    private int example(JsonNode paths, String path, String method) {
        String body = paths.get(path)
                .get(method)
                .at("/requestBody/content/application~1json/example")
                .toString();
        return http.send(method.toUpperCase(Locale.ROOT), path.replace("{uuid}", BJORN.toString()), body)
                .status();
    }
}
