package demo.shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Bundles another one. */
@JsonCreator
@Target(ElementType.TYPE_USE)
public @interface Hidden {}
