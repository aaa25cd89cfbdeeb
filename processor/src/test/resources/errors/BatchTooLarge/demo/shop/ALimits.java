package demo.shop;

import java.util.Collections;
import java.util.List;

/** Checked before those who use it, and mentions nothing that is checked. */
interface ALimits {

    interface Inner {
        List<Integer> NUMBERS = Collections.nCopies(101, 1);
    }
}
