package io.cachesmith.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The number of elements of the JDK's streams, and of what is collected from them. */
final class StreamSizes {

    private static final String COLLECTORS = "java.util.stream.Collectors.";

    private final Attributed code;
    private final SizeReader sizes;
    private final InjectiveFunctions injective;

    StreamSizes(Attributed code, SizeReader sizes) {
        this.code = code;
        this.sizes = sizes;
        injective = new InjectiveFunctions(code);
    }

    /** A stream that a static method makes. */
    Size made(Callee callee) {
        return switch (callee.name()) {
            case "of" -> sizes.elements().arguments(callee).changing(Size.Change.NOTHING);
            case "empty" -> Size.exactly(0);
            case "ofNullable" -> new Size(0, 1, 0, Size.Change.NOTHING);
            case "range" -> between(callee, 0);
            case "rangeClosed" -> between(callee, 1);
            case "concat" -> sizes.read(callee.argument(0)).plus(sizes.read(callee.argument(1)));
            case "generate" -> Size.ENDLESS;
            case "iterate" -> callee.count() == 2 ? Size.ENDLESS : Size.UNKNOWN;
            default -> Size.UNKNOWN;
        };
    }

    private Size between(Callee callee, int more) {
        Range begin = sizes.number(callee.argument(0));
        Range end = sizes.number(callee.argument(1));
        if (begin.equals(Range.ANY) || end.equals(Range.ANY)) {
            return Size.UNKNOWN;
        }
        return Size.of(end.minus(begin).plus(Range.exactly(more)).max(Range.exactly(0)))
                .allDistinct();
    }

    /** What an operation makes of the stream that it is called on. */
    Size continued(Callee callee) {
        Size before = sizes.read(callee.receiver());
        return switch (callee.name()) {
            case "sorted", "peek", "boxed", "parallel", "sequential", "unordered", "onClose" -> before;
            case "asLongStream" -> before;
            case "asDoubleStream" -> before.mapped();
            case "map", "mapToObj", "mapToInt", "mapToLong", "mapToDouble" -> mapped(before, callee);
            case "filter", "takeWhile", "dropWhile" -> before.filtered();
            case "distinct" -> before.deduplicated();
            case "limit" -> before.limited(sizes.number(callee.argument(0)));
            case "skip" -> before.skipping(sizes.number(callee.argument(0)));
            case "toList" -> before.changing(Size.Change.NOTHING);
            case "toArray" -> before.changing(Size.Change.ELEMENTS);
            case "collect" -> callee.count() == 1 ? collected(before, callee.argument(0)) : Size.UNKNOWN;
            default -> Size.UNKNOWN;
        };
    }

    private Size mapped(Size before, Callee callee) {
        return injective.isInjective(callee.argument(0)) ? before : before.mapped();
    }

    private Size collected(Size before, ExpressionTree collector) {
        if (!(collector instanceof MethodInvocationTree call)) {
            return Size.UNKNOWN;
        }
        Callee callee = Callee.of(code, call);
        String name = callee.qualifiedName();
        if (!name.startsWith(COLLECTORS)) {
            return Size.UNKNOWN;
        }
        return switch (name.substring(COLLECTORS.length())) {
            case "toList" -> before.changing(Size.Change.NUMBER);
            case "toUnmodifiableList" -> before.changing(Size.Change.NOTHING);
            case "toSet" -> before.deduplicated().changing(Size.Change.NUMBER);
            case "toUnmodifiableSet" -> before.deduplicated().changing(Size.Change.NOTHING);
            case "toCollection" -> filled(before, callee.argument(0));
            // without a third argument these throw where two keys are equal
            case "toMap", "toConcurrentMap" ->
                callee.count() == 2 ? before.allDistinct().changing(Size.Change.NUMBER) : Size.UNKNOWN;
            case "toUnmodifiableMap" ->
                callee.count() == 2 ? before.allDistinct().changing(Size.Change.NOTHING) : Size.UNKNOWN;
            default -> Size.UNKNOWN;
        };
    }

    private Size filled(Size before, ExpressionTree supplier) {
        if (supplier instanceof MemberReferenceTree reference) {
            Element constructor = code.element(reference);
            if (constructor != null
                    && constructor.getKind() == ElementKind.CONSTRUCTOR
                    && constructor.getEnclosingElement() instanceof TypeElement type) {
                return CollectionClass.of(type).copy(before);
            }
        }
        return Size.UNKNOWN;
    }
}
