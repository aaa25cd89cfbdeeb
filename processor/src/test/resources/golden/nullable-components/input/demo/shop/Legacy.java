package demo.shop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Stands for the annotations from before those on uses of types. */
public interface Legacy {

    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
    @interface Nullable {}
}
