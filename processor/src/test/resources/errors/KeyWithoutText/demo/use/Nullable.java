package demo.use;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** On uses of types, as that of JSpecify. */
@Target(ElementType.TYPE_USE)
public @interface Nullable {}
