package io.cachesmith.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Who sees a type: its narrowest modifier and those of all types around it decide. */
enum Visibility {
    PRIVATE("private"),
    PROTECTED("protected"),
    PACKAGE("package-private"),
    PUBLIC("public");

    private final String word;

    Visibility(String word) {
        this.word = word;
    }

    static Visibility of(TypeElement type) {
        Visibility narrowest = PUBLIC;
        for (Element each = type; each != null && isType(each); each = each.getEnclosingElement()) {
            Visibility own = own(each);
            if (own.compareTo(narrowest) < 0) {
                narrowest = own;
            }
        }
        return narrowest;
    }

    private static boolean isType(Element element) {
        ElementKind kind = element.getKind();
        return kind.isClass() || kind.isInterface();
    }

    private static Visibility own(Element type) {
        if (type.getModifiers().contains(Modifier.PUBLIC)) {
            return PUBLIC;
        }
        if (type.getModifiers().contains(Modifier.PROTECTED)) {
            return PROTECTED;
        }
        return type.getModifiers().contains(Modifier.PRIVATE) ? PRIVATE : PACKAGE;
    }

    /** Whether a class of a package can name a type. */
    static boolean isVisible(Elements elements, PackageElement from, TypeElement type) {
        Visibility visibility = of(type);
        return visibility == PUBLIC
                || (visibility != PRIVATE && elements.getPackageOf(type).equals(from));
    }

    @Override
    public String toString() {
        return word;
    }
}
