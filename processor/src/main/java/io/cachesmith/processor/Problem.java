package io.cachesmith.processor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Every mistake that this processor reports. Each has a heading in {@code docs/errors.md} and a test case, both under its
 * {@link #id}. The first sentence says what is wrong, the second what to do.
 */
enum Problem {
    SPEC_NOT_INTERFACE("%s is %s. Put @CacheSpec on an interface that extends TypedCache<K, V>."),
    NOT_A_TYPED_CACHE("%s does not extend TypedCache. Let it extend TypedCache<K, V>."),
    RAW_TYPED_CACHE(
            "%s extends TypedCache without type arguments. Write TypedCache<K, V> with its key and value types."),
    SPEC_GENERIC("%s has type parameters. Declare one interface for each pair of key and value types."),
    SPEC_NOT_VISIBLE(
            "%s, or a type around it, is %s, so no generated class can implement it. Make it public or package-private."),
    ABSTRACT_METHOD("%s is abstract, and nobody can generate it. Give it a body with 'default', or remove it."),
    OPERATION_OVERRIDDEN("%s has the signature of an operation of the cache, which would win. Give it another name."),
    NAMESPACE_BLANK("namespace is blank. Name the first part of this cache's keys, such as \"user:profile\"."),
    NAMESPACE_ILLEGAL(
            "namespace is \"%s\", with %s at index %d. Use segments of A-Z a-z 0-9 _ . - joined by single colons."),
    NAMESPACE_DUPLICATE("namespace \"%s\" is also that of %s. Give each cache its own."),
    NAMESPACE_PREFIX("namespace \"%s\" and \"%s\" of %s can meet on one key. Let neither continue the other."),
    TTL_NOT_POSITIVE("ttl is %d. Use a positive number of seconds, or CacheSpec.NO_EXPIRY."),
    TTL_TOO_LONG("ttl is %d seconds. Use at most 315360000 (ten years), or CacheSpec.NO_EXPIRY."),
    TTL_UNUSUAL(
            Diagnostic.Kind.WARNING,
            "ttl is %d seconds. Use 60 (one minute) to 86400 (one day), or add @SuppressWarnings(\"cachesmith\") if it is meant."),
    MAX_BATCH_OUT_OF_RANGE("maxBatch is %d. Use 1 to 100."),
    KEY_WITHOUT_TEXT("%s has no key text: %s. %s"),
    CACHE_KEY_SIGNATURE("%s cannot write a key of type %s: %s. Declare 'default String %s(%s key)'."),
    CACHE_KEY_TWICE("%s is the second @CacheKey method of %s. Keep one of them."),
    VALUE_WITHOUT_CODEC("%s has no codec%s. %s"),
    JACKSON_ANNOTATION(
            "%s carries @%s, which is not honoured yet. Remove it, or name a hand-written Codec in @CacheSpec(codec = ...)."),
    FORMAT_NOT_AVAILABLE("format is %s, which does not exist yet for values with components. Leave it out."),
    CODEC_UNUSABLE("%s cannot be the codec of %s: %s. %s"),
    TYPE_NOT_VISIBLE("%s is not visible to the generated class in package %s. %s"),
    UNRESOLVED_TYPE(
            "%s mentions %s, which does not exist. Import or declare it; if another processor generates it, look for"
                    + " that processor's errors."),
    RUNTIME_MISSING("%s is not on the class path. Add the dependency io.cachesmith:cachesmith-runtime."),
    IMPLEMENTATION_NAME_TAKEN("%s, the implementation of %s, exists already. Rename that class or the interface."),
    ACCESSOR_ILLEGAL("The accessor's name is '%s', which is %s. Set @CacheSpec(name = ...) to another one."),
    ACCESSOR_CLASH("The accessor '%s' of %s is also %s. Set @CacheSpec(name = ...) on one of them."),
    MANAGER_NAME_ILLEGAL("The name of the manager is \"%s\". Use a Java identifier."),
    MANAGER_TWICE("Packages %s and %s both carry @CacheManagerSpec. Keep one: a module has one manager."),
    MANAGER_NAME_TAKEN(
            "%s exists already and was not generated here. Choose another with @CacheManagerSpec(name = ...) in"
                    + " package-info.java."),
    MANAGER_WITHOUT_PACKAGE("The caches share no package of two segments: %s. Say where the manager belongs with"
            + " @CacheManagerSpec in a package-info.java."),
    MANAGER_MOVED(
            "The manager was generated in %s and would move to %s. Write @CacheManagerSpec in the package-info.java of"
                    + " the package where it belongs."),
    INCLUDE_UNUSABLE("%s cannot be included: %s. %s"),
    INCLUDE_CYCLE("%s is the manager that is generated here, or includes it. Include managers of other modules only."),
    INCLUDE_NAMESPACES_MEET(
            "namespace \"%s\" of %s and \"%s\" of %s can meet on one key. Rename one of them, or leave this"
                    + " manager out."),
    SPEC_PACKAGE_PRIVATE(
            "%s is package-private, and the manager is in %s. Make it public, or put @CacheManagerSpec into its"
                    + " package."),
    SPEC_TOO_LATE("%s was generated after the manager was written. Let its processor generate it in an earlier round."),
    LEFT_FROM_EARLIER_BUILD(
            "%s is left from an earlier build, and this compiler does not replace it. Empty the output directories first."),
    FILE_NOT_WRITTEN("%s cannot be written: %s. Make the output directory writable."),
    INTERNAL_ERROR("%s failed in the processor: %s. Report it with this text."),
    BATCH_TOO_LARGE("%s takes at most %d %s and gets %s%d. Split them with %s."),
    IMPLEMENTATION_CONSTRUCTED("%s is constructed outside of its manager. Take the cache from the manager instead."),
    CALL_SITES_NOT_CHECKED("The call sites in %s are not all checked: %s. Report it with this text.");

    private final Diagnostic.Kind kind;
    private final String text;

    Problem(String text) {
        this(Diagnostic.Kind.ERROR, text);
    }

    Problem(Diagnostic.Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    Diagnostic.Kind kind() {
        return kind;
    }

    /** The id that stands in brackets before the message. */
    String id() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    String message(@Nullable Object... arguments) {
        return "[" + id() + "] " + String.format(Locale.ROOT, text, arguments);
    }
}
