package io.cachesmith.generated;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Equality that looks into arrays, which {@code equals} of a record does not. */
final class DeepEquality {

    private DeepEquality() {}

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left.getClass().isArray()) {
            return equalArrays(left, right);
        }
        if (left instanceof Record) {
            return equalRecords(left, right);
        }
        if (left instanceof Optional<?> optional) {
            return right instanceof Optional<?> other && equal(optional.orElse(null), other.orElse(null));
        }
        if (left instanceof List<?> list) {
            return right instanceof List<?> other && equalInOrder(list, other);
        }
        if (left instanceof Map<?, ?> map) {
            return right instanceof Map<?, ?> other
                    && map.keySet().equals(other.keySet())
                    && map.keySet().stream().allMatch(key -> equal(map.get(key), other.get(key)));
        }
        return left.equals(right);
    }

    private static boolean equalInOrder(List<?> left, List<?> right) {
        Iterator<?> others = right.iterator();
        return left.size() == right.size() && left.stream().allMatch(each -> equal(each, others.next()));
    }

    private static boolean equalArrays(Object left, Object right) {
        if (left.getClass() != right.getClass() || Array.getLength(left) != Array.getLength(right)) {
            return false;
        }
        for (int i = 0; i < Array.getLength(left); i++) {
            if (!equal(Array.get(left, i), Array.get(right, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalRecords(Object left, Object right) {
        if (left.getClass() != right.getClass()) {
            return false;
        }
        for (RecordComponent component : left.getClass().getRecordComponents()) {
            if (!equal(valueOf(component, left), valueOf(component, right))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(Objects.requireNonNull(record));
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError(broken.getMessage(), broken);
        }
    }
}
