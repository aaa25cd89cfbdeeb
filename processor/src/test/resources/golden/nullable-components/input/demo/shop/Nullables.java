package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public interface Nullables {

    record Uses(
            String never,
            @Nullable String text,
            List<@Nullable String> elements,
            @Nullable List<String> list,
            Set<@Nullable Integer> set,
            Map<String, @Nullable Long> values,
            Map<String, @Nullable Object> anything,
            @Nullable String[] arrayOfNullable,
            String @Nullable [] nullableArray,
            int @Nullable [] nullableInts,
            Optional<@Nullable String> optional) {}

    /** Marked in each of the places where an annotation of a declaration can be. */
    record Declarations(
            @Legacy.Nullable String everywhere,
            String accessor,
            String parameter,
            String useInAccessor,
            String useInParameter,
            String never,
            @Legacy.Nullable int primitive) {

        public Declarations(
                String everywhere,
                String accessor,
                @Legacy.Nullable String parameter,
                String useInAccessor,
                @Nullable String useInParameter,
                String never,
                int primitive) {
            this.everywhere = everywhere;
            this.accessor = accessor;
            this.parameter = parameter;
            this.useInAccessor = useInAccessor;
            this.useInParameter = useInParameter;
            this.never = never;
            this.primitive = primitive;
        }

        /** Is not the one that counts. */
        public Declarations(@Legacy.Nullable String never) {
            this(null, null, null, null, null, never, 0);
        }

        @Legacy.Nullable
        @Override
        public String accessor() {
            return accessor;
        }

        @Override
        public @Nullable String useInAccessor() {
            return useInAccessor;
        }

        /** Is another method. */
        @Legacy.Nullable
        public String never(int argument) {
            return null;
        }
    }

    record Page<T>(List<T> items, @Nullable T first, Optional<T> last) {}

    @CacheSpec(namespace = "uses")
    interface UsesCache extends TypedCache<String, Uses> {}

    @CacheSpec(namespace = "declarations")
    interface DeclarationsCache extends TypedCache<String, Declarations> {}

    @CacheSpec(namespace = "page")
    interface PageCache extends TypedCache<String, Page<@Nullable String>> {}

    /** What is not there is not stored, whatever the type says. */
    @CacheSpec(namespace = "top")
    interface TopCache extends TypedCache<String, @Nullable List<@Nullable Page<Long>>> {}

    interface Rows<V> extends TypedCache<String, List<@Nullable V>> {}

    @CacheSpec(namespace = "from-above")
    interface FromAboveCache extends Rows<Long> {}

    @CacheSpec(namespace = "from-below")
    interface FromBelowCache extends Columns<@Nullable Long> {}

    interface Columns<V> extends TypedCache<String, List<V>> {}
}
