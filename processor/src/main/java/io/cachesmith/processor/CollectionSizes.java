package io.cachesmith.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The number of elements of the JDK's collections, maps and arrays. */
final class CollectionSizes {

    private final Attributed code;
    private final SizeReader sizes;

    CollectionSizes(Attributed code, SizeReader sizes) {
        this.code = code;
        this.sizes = sizes;
    }

    /** What a static method makes. */
    Size made(Callee callee) {
        return switch (callee.qualifiedName()) {
            case "java.util.List.of" -> sizes.elements().arguments(callee).changing(Size.Change.NOTHING);
            // these throw where two elements, or keys, are equal
            case "java.util.Set.of", "java.util.Map.ofEntries" ->
                sizes.elements().arguments(callee).allDistinct().changing(Size.Change.NOTHING);
            case "java.util.Map.of" -> sizes.elements().keys(callee).allDistinct();
            case "java.util.List.copyOf", "java.util.Map.copyOf" ->
                sizes.read(callee.argument(0)).changing(Size.Change.NOTHING);
            case "java.util.Set.copyOf" ->
                sizes.read(callee.argument(0)).deduplicated().changing(Size.Change.NOTHING);
            case "java.util.Arrays.asList" -> sizes.elements().arguments(callee).changing(Size.Change.ELEMENTS);
            case "java.util.Arrays.stream" ->
                callee.count() == 1 ? sizes.read(callee.argument(0)).changing(Size.Change.NOTHING) : Size.UNKNOWN;
            case "java.util.Arrays.copyOf" ->
                callee.count() == 2
                        ? Size.of(sizes.number(callee.argument(1))).changing(Size.Change.ELEMENTS)
                        : Size.UNKNOWN;
            case "java.util.Collections.nCopies" -> Size.of(sizes.number(callee.argument(0)));
            case "java.util.Collections.singleton",
                    "java.util.Collections.singletonList",
                    "java.util.Collections.singletonMap" -> Size.exactly(1);
            case "java.util.Collections.emptyList",
                    "java.util.Collections.emptySet",
                    "java.util.Collections.emptyMap" -> Size.exactly(0);
            case "java.util.Collections.unmodifiableCollection",
                    "java.util.Collections.unmodifiableList",
                    "java.util.Collections.unmodifiableSet",
                    "java.util.Collections.unmodifiableMap" ->
                sizes.read(callee.argument(0)).changing(Size.Change.NOTHING);
            default -> Size.UNKNOWN;
        };
    }

    /** What a method makes of the collection that it is called on. */
    Size derived(Callee callee) {
        Size before = sizes.read(callee.receiver());
        return switch (callee.name()) {
            case "stream", "parallelStream" -> before.changing(Size.Change.NOTHING);
            case "keySet", "entrySet" -> before.allDistinct();
            case "values" -> before.withDistinct(0);
            case "subList" -> before.part(sizes.number(callee.argument(1)).minus(sizes.number(callee.argument(0))));
            case "toArray" -> array(before, callee);
            default -> Size.UNKNOWN;
        };
    }

    /** A larger array is taken as it is, with null behind the last element. */
    private Size array(Size before, Callee callee) {
        boolean intoArray = callee.count() == 1 && code.isArray(callee.argument(0));
        Range given = intoArray ? sizes.read(callee.argument(0)).range() : Range.exactly(0);
        return new Size(
                Math.max(before.low(), given.low()),
                Math.max(before.high(), given.high()),
                before.distinct(),
                Size.Change.ELEMENTS);
    }

    /** What a constructor makes, which copies a collection or a map. */
    Size created(NewClassTree creation) {
        if (creation.getClassBody() == null
                && creation.getArguments().size() == 1
                && code.element(creation) instanceof ExecutableElement constructor
                && constructor.getEnclosingElement() instanceof TypeElement type) {
            ExpressionTree original = creation.getArguments().get(0);
            TypeMirror parameter = constructor.getParameters().get(0).asType();
            boolean copies = switch (code.nameOf(parameter)) {
                case "java.util.Collection", "java.util.Map" -> true;
                default -> false;
            };
            return copies ? CollectionClass.of(type).copy(sizes.read(original)) : Size.UNKNOWN;
        }
        return Size.UNKNOWN;
    }
}
