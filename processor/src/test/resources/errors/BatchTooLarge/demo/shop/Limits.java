package demo.shop;

import java.util.Collections;
import java.util.List;

/** Constants that other classes use, some of which are compiled before and some after it. */
public interface Limits {
    int PAIR = 2;
    int MANY = PAIR * 250;
    List<Integer> NUMBERS = Collections.nCopies(MANY, 1);
    List<Integer> SAME_NUMBERS = ZLimits.NUMBERS;
}
