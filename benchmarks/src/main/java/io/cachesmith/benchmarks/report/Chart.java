package io.cachesmith.benchmarks.report;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Paint;
import java.awt.Rectangle;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DefaultDrawingSupplier;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.w3c.dom.Document;

/** Draws runs as SVG: bars of ratios, or for what grows, curves relative to where ours begins. */
final class Chart {

    private static final int WIDTH = 720;

    /** The colours of Okabe and Ito, which people with any kind of sight can tell apart. */
    private static final Paint[] COLOURS = {
        new Color(0x0072b2),
        new Color(0xe69f00),
        new Color(0x009e73),
        new Color(0xcc79a7),
        new Color(0x56b4e9),
        new Color(0xd55e00),
        new Color(0x000000)
    };

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
            byWork(run).forEach((name, measurements) -> charts.put(name, curves(run.part(), scaledBy, measurements)));
        }
        return charts;
    }

    /** Bars begin at 1, so that what is better and what is worse points to different sides. */
    private static String bars(Run run, Metric metric, List<Row> rows) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (String peer : Row.peers(rows)) {
            for (Row row : rows) {
                Ratio ratio = row.ratios().get(peer);
                data.addValue(
                        ratio == null ? null : ratio.median(),
                        MarkdownReport.name(peer),
                        row.kind().text());
            }
        }
        JFreeChart chart = ChartFactory.createBarChart(
                run.part() + ": " + metric.text() + ", ours divided by theirs", null, null, data);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.5f);
        BarRenderer renderer = (BarRenderer) plot.getRenderer();
        renderer.setBase(1);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        // after the base, which must not be 0 on this axis
        plot.setRangeAxis(new DecadeAxis("", Collections.emptySortedSet()));
        return svg(chart, 120 + 14 * data.getColumnCount() * data.getRowCount());
    }

    private static Map<String, List<Measurement>> byWork(Run run) {
        Map<String, List<Measurement>> works = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            for (String name : names(run, metric)) {
                works.put(
                        name,
                        run.measurements().stream()
                                .filter(measurement -> measurement.metric() == metric
                                        && name(run, measurement.work() + "-" + metric.name())
                                                .equals(name))
                                .toList());
            }
        }
        return works;
    }

    private static String curves(String part, String scaledBy, List<Measurement> measurements) {
        double unit = measurements.stream()
                .filter(Measurement::ours)
                .findFirst()
                .orElseThrow()
                .median();
        SortedSet<Double> places = new TreeSet<>();
        Map<String, XYSeries> series = new LinkedHashMap<>();
        for (Measurement measurement : measurements) {
            double place = Double.parseDouble(
                    Objects.requireNonNull(measurement.setting().get(scaledBy)));
            places.add(place);
            series.computeIfAbsent(measurement.peer(), peer -> new XYSeries(MarkdownReport.name(peer)))
                    .add(place, measurement.median() / unit);
        }
        XYSeriesCollection data = new XYSeriesCollection();
        series.values().forEach(data::addSeries);
        Measurement first = measurements.get(0);
        JFreeChart chart = ChartFactory.createXYLineChart(
                part + ": " + first.work() + ", " + first.metric().text(), null, null, data);
        // not at the axis, where letters that are turned become outlines
        chart.addSubtitle(0, new TextTitle("ours at the left being 1"));
        XYPlot plot = chart.getXYPlot();
        plot.setDomainAxis(new DecadeAxis(grown(scaledBy), places));
        plot.setRangeAxis(new DecadeAxis("", Collections.emptySortedSet()));
        plot.setRenderer(new XYLineAndShapeRenderer(true, true));
        return svg(chart, 420);
    }

    private static String grown(String setting) {
        return switch (setting) {
            case "bytes" -> "bytes of a value";
            case "size" -> "entries of a batch";
            case "keys" -> "keys in the cache";
            default -> setting;
        };
    }

    private static String svg(JFreeChart chart, int height) {
        StandardChartTheme theme = new StandardChartTheme("plain");
        theme.setExtraLargeFont(theme.getLargeFont());
        theme.setPlotBackgroundPaint(Color.WHITE);
        theme.setDomainGridlinePaint(Color.LIGHT_GRAY);
        theme.setRangeGridlinePaint(Color.LIGHT_GRAY);
        theme.setAxisOffset(RectangleInsets.ZERO_INSETS);
        theme.setDrawingSupplier(new DefaultDrawingSupplier(
                COLOURS,
                DefaultDrawingSupplier.DEFAULT_FILL_PAINT_SEQUENCE,
                DefaultDrawingSupplier.DEFAULT_OUTLINE_PAINT_SEQUENCE,
                DefaultDrawingSupplier.DEFAULT_STROKE_SEQUENCE,
                DefaultDrawingSupplier.DEFAULT_OUTLINE_STROKE_SEQUENCE,
                DefaultDrawingSupplier.DEFAULT_SHAPE_SEQUENCE));
        theme.apply(chart);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setPrecision(1);
        SVGGraphics2D svg = new SVGGraphics2D(context, false);
        svg.setSVGCanvasSize(new Dimension(WIDTH, height));
        chart.draw(svg, new Rectangle(WIDTH, height));
        StringWriter text = new StringWriter();
        try {
            svg.stream(text, true);
        } catch (SVGGraphics2DIOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
