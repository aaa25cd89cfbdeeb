package io.cachesmith.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be known of the files in {@code deploy} without a container engine. */
final class DeploymentTest {

    private static final Path DEPLOY = Path.of("..", "deploy");

    @Test
    void livenessNeverDependsOnRedisAndReadinessDoes() throws IOException {
        JsonNode deployment = documents("k8s/api.yaml").get(1);
        JsonNode container = deployment.at("/spec/template/spec/containers/0");
        assertThat(container.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/health");
        assertThat(container.at("/livenessProbe/httpGet/port").asInt()).isEqualTo(8080);
        assertThat(Files.readString(DEPLOY.resolve("Dockerfile")))
                .contains("GET /live")
                .doesNotContain("GET /health");
    }

    @Test
    void nobodyIsRootAndNoPasswordStandsInAFile() throws IOException {
        for (String file : List.of("k8s/api.yaml", "k8s/redis.yaml")) {
            JsonNode pod = documents(file).get(1).at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            JsonNode container = pod.at("/containers/0");
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/env")).anySatisfy(variable -> {
                assertThat(variable.at("/name").asString()).isEqualTo("REDIS_PASSWORD");
                assertThat(variable.at("/valueFrom/secretKeyRef/key").asString())
                        .isEqualTo("password");
            });
        }
        JsonNode compose = documents("compose.yaml").get(0);
        for (String service : List.of("redis", "api")) {
            assertThat(compose.at("/services/" + service + "/environment/REDIS_PASSWORD")
                            .asString())
                    .startsWith("${REDIS_PASSWORD:?");
        }
        assertThat(compose.at("/services/redis/command/2").asString()).contains("--requirepass");
        assertThat(compose.at("/services/api/environment/REDIS_URL").asString()).isEqualTo("redis://redis:6379");
    }

    @Test
    void redisForDevelopmentIsForThisMachineOnlyAndHasAPassword() throws IOException {
        JsonNode redis = documents("compose.dev.yaml").get(0).at("/services/redis");
        assertThat(redis.at("/ports/0").asString()).startsWith("127.0.0.1:");
        assertThat(redis.at("/environment/REDIS_PASSWORD").asString()).startsWith("${REDIS_PASSWORD:?");
        assertThat(redis.at("/command/2").asString()).contains("--requirepass");
    }

    @Test
    void theImageRunsWhatTheBuildMakesAsAUserOfItsOwn() throws IOException {
        List<String> lines = Files.readAllLines(DEPLOY.resolve("Dockerfile"));
        int user = indexOf(lines, "USER 10001");
        assertThat(user).isBetween(indexOf(lines, "COPY --from=build"), indexOf(lines, "ENTRYPOINT"));
        assertThat(documents("compose.yaml")
                        .get(0)
                        .at("/services/api/build/dockerfile")
                        .asString())
                .isEqualTo("deploy/Dockerfile");
    }

    private static int indexOf(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("No line begins with " + start);
    }

    private static List<JsonNode> documents(String file) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (Object document :
                new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(DEPLOY.resolve(file)))) {
            documents.add(new JsonMapper().valueToTree(document));
        }
        return documents;
    }
}
