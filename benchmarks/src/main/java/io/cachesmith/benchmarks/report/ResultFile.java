package io.cachesmith.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file of all runs, one for each part. */
final class ResultFile {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultFile() {}

    static List<Run> read(Path file) throws IOException {
        return Files.exists(file) ? fromJson(Files.readString(file)) : List.of();
    }

    static void write(Path file, List<Run> runs) throws IOException {
        Files.writeString(file, toJson(runs));
    }

    static List<Run> fromJson(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Run>>() {});
    }

    static String toJson(List<Run> runs) {
        return MAPPER.writeValueAsString(runs) + "\n";
    }

    /** Replaces the runs of the same parts, and adds the others behind. */
    static List<Run> merge(List<Run> before, List<Run> fresh) {
        Map<String, Run> runs = new LinkedHashMap<>();
        before.forEach(run -> runs.put(run.part(), run));
        fresh.forEach(run -> runs.put(run.part(), run));
        return List.copyOf(runs.values());
    }
}
