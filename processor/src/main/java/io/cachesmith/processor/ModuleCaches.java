package io.cachesmith.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The caches of a module: those of this compilation, and those that the output directory holds already. */
final class ModuleCaches {

    private final Elements elements;
    private final SpecReader reader;
    private final TreeSet<String> compiledNow = new TreeSet<>();

    /** Those that the manager is made of, from when it is made. */
    private final TreeSet<String> held = new TreeSet<>();

    ModuleCaches(Elements elements, SpecReader reader) {
        this.elements = elements;
        this.reader = reader;
    }

    void add(List<TypeElement> fresh) {
        fresh.forEach(spec -> compiledNow.add(spec.getQualifiedName().toString()));
    }

    SortedSet<String> compiledNow() {
        return compiledNow;
    }

    /** Those of this compilation, and those of earlier ones that are still there, by name. */
    List<TypeElement> declarations(SpecIndex index) {
        TreeSet<String> names = new TreeSet<>(compiledNow);
        names.addAll(index.specs());
        return names.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .filter(spec -> SpecAnnotation.find(elements, spec, RuntimeNames.CACHE_SPEC)
                        .isPresent())
                .toList();
    }

    /**
     * One that waits for a type is written like the others, as the manager does not mention that type; one that is wrong is
     * left out, and so is one of an earlier compilation that does not fit to this one.
     */
    List<KnownCache> known(List<TypeElement> declarations) {
        List<KnownCache> known = new ArrayList<>();
        for (TypeElement spec : declarations) {
            boolean now = isCompiledNow(spec);
            Reading reading = read(spec);
            if (now || reading instanceof Reading.Understood) {
                known.add(KnownCache.of(spec, now, !(reading instanceof Reading.Rejected), elements));
            }
        }
        return known;
    }

    void hold(List<KnownCache> known) {
        known.forEach(cache -> held.add(cache.spec().getQualifiedName().toString()));
    }

    /** Those that are held, as the compiler knows them now. */
    List<KnownCache> again(List<TypeElement> declarations) {
        return declarations.stream()
                .filter(spec -> held.contains(spec.getQualifiedName().toString()))
                .map(spec -> KnownCache.of(spec, isCompiledNow(spec), true, elements))
                .toList();
    }

    private boolean isCompiledNow(TypeElement spec) {
        return compiledNow.contains(spec.getQualifiedName().toString());
    }

    boolean isRejected(TypeElement spec) {
        return read(spec) instanceof Reading.Rejected;
    }

    /** Whether one of this compilation mentions a type that does not exist yet. */
    boolean isWaiting() {
        return compiledNow.stream()
                .map(elements::getTypeElement)
                .anyMatch(spec -> read(spec) instanceof Reading.Unresolved);
    }

    /** Of what is being compiled, the other processor reports a mistake of ours. */
    private Reading read(TypeElement spec) {
        try {
            return reader.read(spec);
        } catch (RuntimeException bug) {
            if (!isCompiledNow(spec)) {
                throw bug;
            }
            return new Reading.Rejected(new Diagnostics(spec));
        }
    }
}
