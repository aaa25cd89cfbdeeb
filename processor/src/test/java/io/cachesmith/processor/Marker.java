package io.cachesmith.processor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * What a comment at the end of a line says about it: {@code // error: TtlNotPositive at "-5"}. The quoted text occurs once
 * in the line, and an error begins there; there may be several. What is no id of ours is the code of an error of javac's own.
 * A warning is promised by {@code // warning:}.
 *
 * @param file the name of the file
 * @param line counted from one
 * @param column counted from one
 * @param id the id of the error
 * @param isWarning whether it is a warning
 */
record Marker(String file, long line, long column, String id, boolean isWarning) {

    private static final Pattern BEGIN = Pattern.compile("// (error|warning): ");
    private static final Pattern ONE = Pattern.compile("([\\w.]+) at \"((?:[^\"\\\\]|\\\\.)*)\"");

    static Marker of(Finding finding) {
        return new Marker(finding.file(), finding.line(), finding.column(), finding.id(), finding.isWarning());
    }

    static List<Marker> in(Path source) {
        List<Marker> markers = new ArrayList<>();
        List<String> lines = Folders.text(source).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher begin = BEGIN.matcher(lines.get(i));
            if (begin.find()) {
                String code = lines.get(i).substring(0, begin.start());
                Matcher marker = ONE.matcher(lines.get(i).substring(begin.end()));
                int found = 0;
                for (; marker.find(); found++) {
                    String text = marker.group(2).replace("\\\"", "\"");
                    markers.add(new Marker(
                            source.getFileName().toString(),
                            i + 1,
                            1 + indexOfOnly(code, text),
                            marker.group(1),
                            begin.group(1).equals("warning")));
                }
                Assertions.assertThat(found).as(lines.get(i)).isPositive();
            }
        }
        return markers;
    }

    private static int indexOfOnly(String code, String text) {
        Assertions.assertThat(code).containsOnlyOnce(text);
        return code.indexOf(text);
    }

    /** Whether it is one of ours, not the compiler's. */
    boolean isOurs() {
        return id.indexOf('.') < 0;
    }

    /** Without the column, which compilers see differently. */
    Marker inLine() {
        return new Marker(file, line, 0, id, isWarning);
    }

    @Override
    public String toString() {
        return file + ":" + line + (column == 0 ? "" : ":" + column) + (isWarning ? " warning " : " ") + id;
    }
}
