package io.cachesmith.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.OptionalInt;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Compares how many elements a call certainly passes with how many are allowed there. */
final class BatchCalls {

    private final Attributed code;
    private final Constants constants;
    private final CacheLimits limits;
    private @Nullable Variables variables;

    BatchCalls(Attributed code, Constants constants) {
        this.code = code;
        this.constants = constants;
        limits = new CacheLimits(code);
    }

    /** Cheap, and right for nearly all methods that have another name. */
    static boolean canBeCheckedMethod(Name name) {
        return switch (name.length()) {
            case 2 -> name.contentEquals("of");
            case 6 -> name.contentEquals("copyOf") || name.contentEquals("getAll") || name.contentEquals("putAll");
            case 12 -> name.contentEquals("getOrLoadAll");
            case 13 -> name.contentEquals("invalidateAll");
            default -> false;
        };
    }

    void check(MethodInvocationTree call) {
        Callee callee = Callee.of(code, call);
        if (callee.count() == 0) {
            return;
        }
        if (BatchSizes.isFactory(callee)) {
            checkFactory(callee);
        } else if (!callee.isStatic()) {
            checkCache(callee);
        }
    }

    private void checkFactory(Callee factory) {
        boolean listed = factory.name().equals("of") && !reader().elements().spreadArray(factory);
        Tree place = listed ? factory.call() : factory.argument(0);
        String type = simple(factory.owner());
        SizeReader sizes = reader();
        Size given = BatchSizes.given(factory, sizes);
        compare(place, given, sizes, BatchSizes.LIMIT, type + "." + factory.name(), type + ".partition");
    }

    private void checkCache(Callee callee) {
        String type = typeOfBatch(callee.method());
        OptionalInt limit =
                type.isEmpty() ? OptionalInt.empty() : limits.of(callee, code.pathOf(callee.call()), variables());
        if (limit.isPresent()) {
            SizeReader sizes = reader();
            ExpressionTree batch = callee.argument(0);
            String wayOut = type + (type.equals("Batch") ? ".partition(keys, " : ".partition(map, ");
            compare(
                    batch,
                    sizes.read(batch),
                    sizes,
                    limit.getAsInt(),
                    "This cache's " + callee.name(),
                    wayOut + limit.getAsInt() + ")");
        }
    }

    /** The simple name of the batch that a method takes; empty if it takes none. */
    private String typeOfBatch(@Nullable ExecutableElement method) {
        if (method == null || method.getParameters().isEmpty()) {
            return "";
        }
        String type = code.nameOf(method.getParameters().get(0).asType());
        boolean batch = type.equals(RuntimeNames.BATCH) || type.equals(RuntimeNames.ENTRY_BATCH);
        return batch ? simple(type) : "";
    }

    private static String simple(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }

    private SizeReader reader() {
        return new SizeReader(code, variables(), constants);
    }

    private Variables variables() {
        if (variables == null) {
            variables = Variables.of(code);
        }
        return variables;
    }

    private void compare(Tree place, Size given, SizeReader sizes, int limit, String taker, String wayOut) {
        if (given.low() <= limit) {
            return;
        }
        TreePath path = code.pathOf(place);
        if (sizes.used().stream().noneMatch(variable -> variables().isCompared(variable, path))) {
            String atLeast = given.low() == given.high() ? "" : "at least ";
            String things = wayOut.startsWith("Entry") ? "entries" : "elements";
            code.report(place, Problem.BATCH_TOO_LARGE, taker, limit, things, atLeast, given.low(), wayOut);
        }
    }
}
