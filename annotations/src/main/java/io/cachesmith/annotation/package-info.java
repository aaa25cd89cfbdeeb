/** The annotations by which an interface declares a typed cache. They are read by the compiler only. */
package io.cachesmith.annotation;
