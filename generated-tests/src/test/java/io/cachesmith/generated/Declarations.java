package io.cachesmith.generated;

import io.cachesmith.TypedCache;
import io.cachesmith.annotation.CacheSpec;
import io.cachesmith.generated.Values.Arrays;
import io.cachesmith.generated.Values.Book;
import io.cachesmith.generated.Values.Boxes;
import io.cachesmith.generated.Values.Containers;
import io.cachesmith.generated.Values.Even;
import io.cachesmith.generated.Values.Names;
import io.cachesmith.generated.Values.Nullables;
import io.cachesmith.generated.Values.OwnKeys;
import io.cachesmith.generated.Values.Page;
import io.cachesmith.generated.Values.Percentage;
import io.cachesmith.generated.Values.PlainKeys;
import io.cachesmith.generated.Values.Primitives;
import io.cachesmith.generated.Values.Scalars;
import io.cachesmith.generated.Values.Tag;
import io.cachesmith.generated.Values.Times;
import io.cachesmith.generated.Values.Tree;
import io.cachesmith.generated.Values.UserProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One cache for each kind of value. */
final class Declarations {

    private Declarations() {}

    @CacheSpec(namespace = "generated:primitives", ttl = 60)
    interface PrimitivesCache extends TypedCache<String, Primitives> {}

    @CacheSpec(namespace = "generated:boxes", ttl = 60)
    interface BoxesCache extends TypedCache<String, Boxes> {}

    @CacheSpec(namespace = "generated:scalars", ttl = 60)
    interface ScalarsCache extends TypedCache<String, Scalars> {}

    @CacheSpec(namespace = "generated:times", ttl = 60)
    interface TimesCache extends TypedCache<String, Times> {}

    @CacheSpec(namespace = "generated:arrays", ttl = 60)
    interface ArraysCache extends TypedCache<String, Arrays> {}

    @CacheSpec(namespace = "generated:containers", ttl = 60)
    interface ContainersCache extends TypedCache<String, Containers> {}

    @CacheSpec(namespace = "generated:nullables", ttl = 60)
    interface NullablesCache extends TypedCache<String, Nullables> {}

    @CacheSpec(namespace = "generated:plain-keys", ttl = 60)
    interface PlainKeysCache extends TypedCache<String, PlainKeys> {}

    @CacheSpec(namespace = "generated:own-keys", ttl = 60)
    interface OwnKeysCache extends TypedCache<String, OwnKeys> {}

    @CacheSpec(namespace = "generated:tree", ttl = 60)
    interface TreeCache extends TypedCache<String, Tree> {}

    @CacheSpec(namespace = "generated:even", ttl = 60)
    interface EvenCache extends TypedCache<String, Even> {}

    @CacheSpec(namespace = "generated:book", ttl = 60)
    interface BookCache extends TypedCache<String, Book> {}

    @CacheSpec(namespace = "generated:names", ttl = 60)
    interface NamesCache extends TypedCache<String, Names> {}

    @CacheSpec(namespace = "generated:user-profile", ttl = 60)
    interface UserProfileCache extends TypedCache<String, UserProfile> {}

    @CacheSpec(namespace = "generated:percentage", ttl = 60)
    interface PercentageCache extends TypedCache<String, Percentage> {}

    @CacheSpec(namespace = "generated:tag-list", ttl = 60)
    interface TagListCache extends TypedCache<String, List<Tag>> {}

    @CacheSpec(namespace = "generated:tag-set", ttl = 60)
    interface TagSetCache extends TypedCache<String, Set<Tag>> {}

    @CacheSpec(namespace = "generated:tags-by-id", ttl = 60)
    interface TagsByIdCache extends TypedCache<String, Map<UUID, Set<Tag>>> {}

    @CacheSpec(namespace = "generated:optional-tag", ttl = 60)
    interface OptionalTagCache extends TypedCache<String, Optional<Tag>> {}

    @CacheSpec(namespace = "generated:numbers", ttl = 60)
    interface NumbersCache extends TypedCache<String, int[]> {}

    @CacheSpec(namespace = "generated:tag-array", ttl = 60)
    interface TagArrayCache extends TypedCache<String, Tag[]> {}

    @CacheSpec(namespace = "generated:tag-page", ttl = 60)
    interface TagPageCache extends TypedCache<String, Page<Tag>> {}

    @CacheSpec(namespace = "generated:any-map", ttl = 60)
    interface AnyMapCache extends TypedCache<String, Map<String, Object>> {}

    @CacheSpec(namespace = "generated:nested-lists", ttl = 60)
    interface NestedListsCache extends TypedCache<String, List<List<String>>> {}
}
