package io.cachesmith.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where a module's cache manager is generated: in the package whose {@code package-info.java} carries it. Without it
 * the manager is generated in the longest package that all {@link CacheSpec} interfaces of the module share.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface CacheManagerSpec {

    /**
     * The simple name of the generated interface.
     *
     * @return a Java identifier
     */
    String name() default "CacheManager";
}
