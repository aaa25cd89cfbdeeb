package demo.shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.cachesmith.Codec;
import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.annotation.JsonNaming;

public interface Annotated {

    record OfComponent(List<Inner> inners) {}

    record Inner(@JsonProperty String name, String plain) {}

    @JsonNaming
    record OfType(String name) {}

    record OfAccessor(String name) {

        @JsonProperty
        @Override
        public String name() {
            return name;
        }
    }

    record OfParameter(String name) {

        public OfParameter(@JsonProperty String name) {
            this.name = name;
        }
    }

    record OfUse(List<@Hidden String> names) {}

    record OfMethods(String name) {

        @JsonCreator
        OfMethods(int number) {
            this("" + number);
        }

        @JsonCreator
        static OfMethods of(@JsonProperty String text) {
            return new OfMethods(text);
        }
    }

    interface HasName {

        @JsonProperty
        String name();
    }

    record OfInterface(String name) implements HasName {}

    enum Color {
        @JsonProperty
        RED,
        GREEN;

        @JsonCreator
        static Color of(String name) {
            return valueOf(name);
        }
    }

    record Named(@JsonProperty String name) {}

    @CacheSpec(namespace = "component")
    interface ComponentCache extends TypedCache<String, OfComponent> {} // error: JacksonAnnotation at "interface"

    @CacheSpec(namespace = "type")
    interface TypeCache extends TypedCache<String, OfType> {} // error: JacksonAnnotation at "interface"

    @CacheSpec(namespace = "accessor")
    interface AccessorCache extends TypedCache<String, OfAccessor> {} // error: JacksonAnnotation at "interface"

    @CacheSpec(namespace = "parameter")
    interface ParameterCache extends TypedCache<String, OfParameter> {} // error: JacksonAnnotation at "interface"

    @CacheSpec(namespace = "use")
    interface UseCache extends TypedCache<String, OfUse> {} // error: JacksonAnnotation at "interface"

    @CacheSpec(namespace = "methods")
    interface MethodsCache extends TypedCache<String, OfMethods> {} // error: JacksonAnnotation at "interface", JacksonAnnotation at "interface", JacksonAnnotation at "interface"

    @CacheSpec(namespace = "inherited")
    interface InheritedCache extends TypedCache<String, OfInterface> {} // error: JacksonAnnotation at "interface"

    @CacheSpec(namespace = "enum")
    interface EnumCache extends TypedCache<String, List<Color>> {} // error: JacksonAnnotation at "interface", JacksonAnnotation at "interface"

    @CacheSpec(namespace = "keys")
    interface KeysCache extends TypedCache<String, Map<Named, Color>> {} // error: JacksonAnnotation at "interface", JacksonAnnotation at "interface", JacksonAnnotation at "interface"

    /** The name of a constant is what is stored, whatever stands on it. */
    @CacheSpec(namespace = "scalar")
    interface ScalarCache extends TypedCache<Named, Color> {}

    @CacheSpec(namespace = "by-hand", codec = NamedCodec.class)
    interface ByHandCache extends TypedCache<String, Named> {}

    final class NamedCodec implements Codec<Named> {

        @Override
        public byte[] encode(Named value) {
            return new byte[0];
        }

        @Override
        public Named decode(byte[] bytes) {
            return new Named("");
        }
    }
}
