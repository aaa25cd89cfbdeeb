package io.cachesmith.processor;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Finds {@code @SuppressWarnings("cachesmith")}, without loading it: what it holds may be of no use. */
final class Suppressions {

    private static final String OURS = "cachesmith";

    private Suppressions() {}

    /** Whether our warnings are suppressed on an element or on one around it. */
    static boolean around(Elements elements, Element element) {
        for (Element each = element; each != null; each = each.getEnclosingElement()) {
            boolean suppressed = SpecAnnotation.find(elements, each, SuppressWarnings.class.getName())
                    .map(annotation -> annotation.texts("value"))
                    .orElse(List.of())
                    .contains(OURS);
            if (suppressed) {
                return true;
            }
        }
        return false;
    }
}
