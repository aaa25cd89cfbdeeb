package io.cachesmith.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads which managers one includes, and which caches they have, from nothing but their accessors. */
final class IncludeReader {

    private static final String EXPORT =
            "Let its module export its package to this one, and this one require that module.";

    private final Elements elements;
    private final PackageElement here;
    private final Set<String> own;
    private final SpecAnnotation annotation;
    private final Diagnostics mistakes;

    /**
     * Begins with where the manager is generated.
     *
     * @param own the names that the manager has, and had in an earlier compilation
     */
    IncludeReader(Elements elements, Inclusion inclusion, Set<String> own, Diagnostics mistakes) {
        this.elements = elements;
        this.here = inclusion.here();
        this.own = own;
        this.annotation = inclusion.annotation();
        this.mistakes = mistakes;
    }

    /** Those that can be included; where the compiler knows no such class, it says so itself. */
    List<IncludedManager> read() {
        Map<String, IncludedManager> managers = new LinkedHashMap<>();
        for (AnnotationValue place : annotation.list("include")) {
            if (place.getValue() instanceof TypeMirror type && type.getKind() != TypeKind.ERROR) {
                read(type, place).ifPresent(manager -> managers.putIfAbsent(type.toString(), manager));
            }
        }
        return List.copyOf(managers.values());
    }

    private Optional<IncludedManager> read(TypeMirror type, AnnotationValue place) {
        if (!(type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement manager
                && isGenerated(manager))) {
            reject(
                    place,
                    Problem.INCLUDE_UNUSABLE,
                    type,
                    "it is no manager that Cachesmith generated",
                    "Name the interface that was generated in another module.");
            return Optional.empty();
        }
        List<TypeElement> parts = ancestry(manager);
        if (parts.stream().anyMatch(each -> own.contains(each.getQualifiedName().toString()))) {
            reject(place, Problem.INCLUDE_CYCLE, type);
            return Optional.empty();
        }
        List<CacheEntry> caches = new ArrayList<>();
        boolean isComplete = true;
        for (TypeElement part : parts) {
            for (ExecutableElement method : ElementFilter.methodsIn(part.getEnclosedElements())) {
                if (method.getModifiers().contains(Modifier.ABSTRACT)) {
                    isComplete &= read(method, manager, place, caches);
                }
            }
        }
        boolean isPublic = Visibility.of(manager) == Visibility.PUBLIC;
        return isComplete
                ? Optional.of(new IncludedManager(ClassName.get(manager), isPublic, place, List.copyOf(caches)))
                : Optional.empty();
    }

    /** Its implementation is beside it, and tells what it is also in a class file. */
    private boolean isGenerated(TypeElement manager) {
        if (!manager.getKind().isInterface() || manager.getNestingKind().isNested()) {
            return false;
        }
        TypeElement implementation = beside(manager, ManagerModel.implementationOf(ClassName.get(manager)));
        return implementation != null
                && implementation.getSuperclass() instanceof DeclaredType above
                && above.asElement() instanceof TypeElement base
                && base.getQualifiedName().contentEquals(RuntimeNames.GENERATED_MANAGER)
                && implementation.getInterfaces().stream()
                        .anyMatch(each -> each instanceof DeclaredType declared
                                && declared.asElement().equals(manager));
    }

    private TypeElement beside(TypeElement type, ClassName name) {
        return elements.getTypeElement(elements.getModuleOf(type), name.canonicalName());
    }

    /** The manager and those that it includes, each once. */
    private static List<TypeElement> ancestry(TypeElement manager) {
        List<TypeElement> found = new ArrayList<>(List.of(manager));
        for (int i = 0; i < found.size(); i++) {
            for (TypeMirror above : found.get(i).getInterfaces()) {
                if (above instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && !element.getQualifiedName().contentEquals(RuntimeNames.CACHES_CLASS.canonicalName())
                        && !found.contains(element)) {
                    found.add(element);
                }
            }
        }
        return found;
    }

    private boolean read(
            ExecutableElement accessor, TypeElement manager, AnnotationValue place, List<CacheEntry> caches) {
        String name = accessor.getSimpleName().toString();
        Optional<SpecAnnotation> spec = accessor.getReturnType() instanceof DeclaredType declared
                ? SpecAnnotation.find(elements, declared.asElement(), RuntimeNames.CACHE_SPEC)
                : Optional.empty();
        if (spec.isEmpty()) {
            return reject(
                    place,
                    Problem.INCLUDE_UNUSABLE,
                    manager,
                    "its method " + name + "() returns " + accessor.getReturnType() + ", which is no cache here",
                    "Put that on the class path, or compile the module of this manager again.");
        }
        TypeElement type = (TypeElement) ((DeclaredType) accessor.getReturnType()).asElement();
        CacheEntry cache = CacheEntry.of(type, name, spec.get(), elements);
        TypeElement implementation = beside(type, cache.implementation());
        if (implementation == null) {
            return reject(
                    place,
                    Problem.INCLUDE_UNUSABLE,
                    manager,
                    cache.implementation() + " does not exist",
                    "Compile the module of this manager again.");
        }
        if (!Visibility.isVisible(elements, here, type) || !Visibility.isVisible(elements, here, implementation)) {
            return reject(
                    place,
                    Problem.TYPE_NOT_VISIBLE,
                    manager + "." + name + "(): " + type,
                    here,
                    Visibility.of(type) == Visibility.PUBLIC ? EXPORT : "Make it public.");
        }
        caches.add(cache);
        return true;
    }

    private boolean reject(AnnotationValue place, Problem problem, Object... arguments) {
        mistakes.at(annotation.mirror(), place, problem, arguments);
        return false;
    }
}
