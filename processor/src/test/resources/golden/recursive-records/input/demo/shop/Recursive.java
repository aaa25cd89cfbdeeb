package demo.shop;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public interface Recursive {

    record Node(String name, List<Node> children) {}

    record Chain(int value, @Nullable Chain next) {}

    record Person(String name, Optional<Company> employer) {}

    record Company(String name, Map<String, Person> staff, Person[] owners) {}

    record Tree<T>(T value, List<Tree<T>> branches) {}

    /** Leads back to itself with its arguments exchanged. */
    record Twist<A, B>(A value, Optional<Twist<B, A>> next) {}

    @CacheSpec(namespace = "node")
    interface NodeCache extends TypedCache<String, Node> {}

    @CacheSpec(namespace = "chain")
    interface ChainCache extends TypedCache<String, Chain> {}

    @CacheSpec(namespace = "person")
    interface PersonCache extends TypedCache<String, Person> {}

    @CacheSpec(namespace = "tree")
    interface TreeCache extends TypedCache<String, Tree<Long>> {}

    @CacheSpec(namespace = "twist")
    interface TwistCache extends TypedCache<String, Twist<String, Integer>> {}
}
