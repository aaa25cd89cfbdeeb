package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the text of a key, or of a component of one, is made. */
sealed interface KeyModel {

    /** It is the text. */
    record Text() implements KeyModel {}

    /**
     * Its {@code toString} is canonical.
     *
     * @param constant the name of what reads it
     */
    record Canonical(String constant) implements KeyModel {}

    /**
     * The name of an enum constant.
     *
     * @param type the enum
     */
    record EnumName(ClassName type) implements KeyModel {}

    /**
     * A primitive component.
     *
     * @param constant the name of what reads its box
     */
    record Primitive(String constant) implements KeyModel {}

    /**
     * The texts of a record's components, joined.
     *
     * @param type the record
     * @param components in its order
     */
    record Joined(TypeName type, List<Component> components) implements KeyModel {}

    /**
     * A component of a record.
     *
     * @param accessor the name of its accessor
     * @param text how its text is made
     */
    record Component(String accessor, KeyModel text) {}

    /**
     * A method that the user wrote.
     *
     * @param owner the interface to call it on; null for an instance method
     * @param name its name
     */
    record UserMethod(@Nullable ClassName owner, String name) implements KeyModel {}
}
