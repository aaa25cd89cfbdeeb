package io.cachesmith.processor;

import javax.lang.model.element.TypeElement;

/**
 * A cache that belongs to the manager.
 *
 * @param spec its declaration
 * @param model what the declaration says
 * @param compiledNow whether it is being compiled, so that a mistake can be shown at it
 */
record KnownCache(TypeElement spec, CacheModel model, boolean compiledNow) {}
