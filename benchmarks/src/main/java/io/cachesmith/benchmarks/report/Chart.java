package io.cachesmith.benchmarks.report;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jfree.svg.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** Draws runs as SVG: bars of ratios, or for what grows, curves relative to where ours begins. */
final class Chart {

    private static final int HEIGHT = 420;

    private Chart() {}

    /** Returns the names of the files that {@link #of} makes for one metric. */
    static List<String> names(Run run, Metric metric) {
        if (run.scaledBy() == null) {
            return List.of(name(run, metric.name()));
        }
        return run.measurements().stream()
                .filter(measurement -> measurement.metric() == metric && measurement.ours())
                .map(measurement -> name(run, measurement.work() + "-" + metric.name()))
                .distinct()
                .toList();
    }

    private static String name(Run run, String what) {
        return run.part() + "-" + what.toLowerCase(Locale.ROOT).replace(' ', '-') + ".svg";
    }

    /** Draws a run: SVG documents by name of file. */
    static Map<String, String> of(Run run) {
        Map<String, String> charts = new LinkedHashMap<>();
        String scaledBy = run.scaledBy();
        if (scaledBy == null) {
            Row.byMetric(Row.of(run.measurements()))
                    .forEach((metric, rows) -> charts.put(name(run, metric.name()), bars(run, metric, rows)));
        } else {
            curves(run, scaledBy, charts);
        }
        return charts;
    }

    private static String bars(Run run, Metric metric, List<Row> rows) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(Math.max(640, 160 + 90 * rows.size()))
                .height(HEIGHT)
                .title(run.part() + ": ours divided by theirs, " + metric.text())
                .yAxisTitle("ratio")
                .build();
        style(chart.getStyler());
        chart.getStyler().setXAxisLabelRotation(20);
        List<String> works = rows.stream().map(row -> row.kind().text()).toList();
        for (String peer : Row.peers(rows)) {
            List<Double> middles = new ArrayList<>();
            List<Double> spreads = new ArrayList<>();
            for (Row row : rows) {
                Ratio ratio = row.ratios().get(peer);
                middles.add(ratio == null ? 0 : ratio.median());
                spreads.add(ratio == null ? 0 : (ratio.high() - ratio.low()) / 2);
            }
            chart.addSeries(MarkdownReport.name(peer), works, middles, spreads);
        }
        SVGGraphics2D svg = svg(chart.getWidth());
        chart.paint(svg, chart.getWidth(), chart.getHeight());
        return svg.getSVGDocument();
    }

    private static void curves(Run run, String scaledBy, Map<String, String> charts) {
        Map<String, List<Measurement>> byName = new LinkedHashMap<>();
        for (Measurement measurement : run.measurements()) {
            String name =
                    name(run, measurement.work() + "-" + measurement.metric().name());
            byName.computeIfAbsent(name, absent -> new ArrayList<>()).add(measurement);
        }
        byName.forEach((name, measurements) -> {
            if (measurements.stream().anyMatch(Measurement::ours)) {
                charts.put(name, curve(scaledBy, measurements));
            }
        });
    }

    private static String curve(String scaledBy, List<Measurement> measurements) {
        Measurement first = measurements.get(0);
        XYChart chart = new XYChartBuilder()
                .width(720)
                .height(HEIGHT)
                .title(first.work() + ": " + first.metric().text() + ", ours at the left being 1")
                .xAxisTitle(scaledBy)
                .yAxisTitle("relative")
                .build();
        style(chart.getStyler());
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        double unit = measurements.stream()
                .filter(Measurement::ours)
                .findFirst()
                .orElseThrow()
                .median();
        Map<String, List<Measurement>> byPeer = new LinkedHashMap<>();
        measurements.forEach(measurement -> byPeer.computeIfAbsent(measurement.peer(), absent -> new ArrayList<>())
                .add(measurement));
        byPeer.forEach((peer, points) -> chart.addSeries(
                MarkdownReport.name(peer),
                points.stream()
                        .mapToDouble(point -> Double.parseDouble(
                                Objects.requireNonNull(point.setting().get(scaledBy))))
                        .toArray(),
                points.stream().mapToDouble(point -> point.median() / unit).toArray()));
        SVGGraphics2D svg = svg(chart.getWidth());
        chart.paint(svg, chart.getWidth(), chart.getHeight());
        return svg.getSVGDocument();
    }

    private static void style(AxesChartStyler styler) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setLegendFont(font);
        styler.setAxisTickLabelsFont(font);
        styler.setChartTitleFont(font.deriveFont(Font.BOLD, 13));
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setLocale(Locale.ROOT);
    }

    private static SVGGraphics2D svg(int width) {
        SVGGraphics2D svg = new SVGGraphics2D(width, HEIGHT);
        // the same measurements give the same file
        svg.setDefsKeyPrefix("c");
        return svg;
    }
}
