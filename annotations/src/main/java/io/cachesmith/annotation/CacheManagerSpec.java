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

    /**
     * The managers of other modules that this one includes. It extends them and has all their caches, over one set of
     * connections, so it can be handed to code that asks for one of them. A module that includes others needs no cache of
     * its own.
     *
     * <pre>{@code
     * @CacheManagerSpec(name = "AppCaches", include = {UserCaches.class, OrderCaches.class})
     * package com.acme.app;
     * }</pre>
     *
     * <p>It is a compile error if one of them was not generated as a manager, or if two caches of all these modules have
     * the same accessor or namespaces that meet on one key. What was compiled later is checked when a manager is made.
     *
     * @return the generated interfaces
     */
    Class<?>[] include() default {};
}
