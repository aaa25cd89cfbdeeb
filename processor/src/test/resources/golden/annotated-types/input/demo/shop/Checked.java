package demo.shop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Stands for the annotations of a nullness or units checker. */
@Target(ElementType.TYPE_USE)
public @interface Checked {}
