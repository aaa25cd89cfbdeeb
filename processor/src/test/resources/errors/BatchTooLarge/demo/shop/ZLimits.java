package demo.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** As Limits. */
public final class ZLimits {
    static final List<Integer> NUMBERS = IntStream.range(0, 200).boxed().toList();
    static final Integer[] ARRAY = new Integer[] {1, 2, 3, 4};
    static final ArrayList<Integer> LIST = new ArrayList<>(NUMBERS);
    static final List<Integer> CIRCLE = YLimits.CIRCLE;
    static List<Integer> variable = NUMBERS;

    private ZLimits() {}
}

class YLimits {
    static final List<Integer> CIRCLE = ZLimits.CIRCLE;
}
