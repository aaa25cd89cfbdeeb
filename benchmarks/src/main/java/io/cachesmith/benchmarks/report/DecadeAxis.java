package io.cachesmith.benchmarks.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis that names few numbers: those it is given, else round ones, the fewer the more it spans. */
// not LogAxis, whose labels become outlines
final class DecadeAxis extends LogarithmicAxis {

    private static final long serialVersionUID = 1;

    private static final double[] FINE = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9};
    private static final double[] PLAIN = {1, 2, 5};
    private static final double[] COARSE = {1};

    private final TreeSet<Double> named;

    DecadeAxis(String label, SortedSet<Double> named) {
        super(label);
        this.named = new TreeSet<>(named);
        setAllowNegativesFlag(false);
        setAutoRangeNextLogFlag(false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        List<NumberTick> ticks = new ArrayList<>();
        for (double value : named.isEmpty() ? ofDecades(low, high) : named.subSet(low, true, high, true)) {
            ticks.add(new NumberTick(value, format.format(value), anchor, anchor, 0));
        }
        return ticks;
    }

    /** Finds round numbers within a range. */
    static SortedSet<Double> ofDecades(double low, double high) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        double[] digits = high / low < 5 ? FINE : high / low < 1_000 ? PLAIN : COARSE;
        SortedSet<Double> numbers = new TreeSet<>();
        for (int decade = first; decade <= last; decade++) {
            for (double digit : digits) {
                double number = Double.parseDouble(digit + "e" + decade);
                if (number >= low && number <= high) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }
}
