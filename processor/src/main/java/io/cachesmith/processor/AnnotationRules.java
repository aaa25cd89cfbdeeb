package io.cachesmith.processor;

import io.cachesmith.annotation.CacheSpec;
import java.util.OptionalInt;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What the values of {@code @CacheSpec} may be, each by itself. What a compiler makes no sense of is left to it. */
final class AnnotationRules {

    /** One minute: what lives shorter is hardly ever found again. */
    private static final long SHORTEST_USUAL_TTL = 60;

    /** One day: what lives longer outlives every mistake in invalidating it. */
    private static final long LONGEST_USUAL_TTL = 86_400;

    private final Elements elements;
    private final TypeElement spec;
    private final SpecAnnotation annotation;
    private final Diagnostics mistakes;

    AnnotationRules(Elements elements, TypeElement spec, SpecAnnotation annotation, Diagnostics mistakes) {
        this.elements = elements;
        this.spec = spec;
        this.annotation = annotation;
        this.mistakes = mistakes;
    }

    void check() {
        if (annotation.isUsable("namespace", String.class)) {
            checkNamespace(annotation.text("namespace"));
        }
        if (annotation.isUsable("ttl", Long.class)) {
            checkTtl(annotation.number("ttl"));
        }
        long maxBatch = annotation.number("maxBatch");
        if (annotation.isUsable("maxBatch", Integer.class) && (maxBatch < 1 || maxBatch > CacheSpec.MAX_BATCH)) {
            at("maxBatch", Problem.MAX_BATCH_OUT_OF_RANGE, maxBatch);
        }
        String accessor = accessor(spec, annotation);
        AccessorNames.whyIllegal(accessor).ifPresent(reason -> at("name", Problem.ACCESSOR_ILLEGAL, accessor, reason));
    }

    private void checkNamespace(String namespace) {
        if (namespace.isBlank()) {
            at("namespace", Problem.NAMESPACE_BLANK);
            return;
        }
        OptionalInt illegal = NamespaceRules.firstIllegal(namespace);
        illegal.ifPresent(index -> at(
                "namespace",
                Problem.NAMESPACE_ILLEGAL,
                NamespaceRules.printable(namespace),
                NamespaceRules.describe(namespace, index),
                index));
    }

    private void checkTtl(long ttl) {
        if (ttl == CacheSpec.MANAGER_DEFAULT || ttl == CacheSpec.NO_EXPIRY) {
            return;
        }
        if (ttl <= 0) {
            at("ttl", Problem.TTL_NOT_POSITIVE, ttl);
        } else if (ttl > CacheSpec.MAX_TTL) {
            at("ttl", Problem.TTL_TOO_LONG, ttl);
        } else if ((ttl < SHORTEST_USUAL_TTL || ttl > LONGEST_USUAL_TTL) && !Suppressions.around(elements, spec)) {
            at("ttl", Problem.TTL_UNUSUAL, ttl);
        }
    }

    private void at(String element, Problem problem, @Nullable Object... arguments) {
        mistakes.at(annotation.mirror(), annotation.place(element), problem, arguments);
    }

    static String accessor(TypeElement spec, SpecAnnotation annotation) {
        return AccessorNames.of(spec.getSimpleName().toString(), annotation.text("name"));
    }
}
