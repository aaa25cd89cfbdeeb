package io.cachesmith.processor;

import javax.lang.model.element.TypeElement;

/**
 * Where in a type another one is mentioned.
 *
 * @param path how to get there from the type of a cache's keys or values, such as {@code Profile.orders[].total}
 * @param owner the place in the source, whichever way led there; empty for the type itself
 */
record Place(String path, String owner) {

    static Place of(TypeUse type) {
        return new Place(type.toString(), "");
    }

    boolean isRoot() {
        return owner.isEmpty();
    }

    Place component(TypeElement record, String name) {
        return new Place(path + "." + name, record.getQualifiedName() + "." + name);
    }

    /** Of a list, a set or an array. */
    Place element() {
        return then("[]");
    }

    /** Of a map. */
    Place key() {
        return then("{key}");
    }

    /** Of a map. */
    Place value() {
        return then("{}");
    }

    private Place then(String step) {
        return new Place(path + step, owner + step);
    }

    /** With what is there. */
    String with(String what) {
        return isRoot() ? what : path + ": " + what;
    }
}
