package io.cachesmith.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Which module sees what of another one. An unnamed one is not asked. */
final class Modules {

    private Modules() {}

    /** Whether a module sees a type's package. */
    static boolean sees(Elements elements, @Nullable ModuleElement from, TypeElement type) {
        ModuleElement owner = elements.getModuleOf(type);
        if (from == null || owner == null || from.isUnnamed() || owner.isUnnamed() || from.equals(owner)) {
            return true;
        }
        return (exports(owner, elements.getPackageOf(type), from) && reads(from, owner))
                // options of the compiler, such as --add-exports, are in no directive
                || elements.getTypeElement(from, topLevel(type).getQualifiedName()) != null;
    }

    private static boolean exports(ModuleElement owner, PackageElement shown, ModuleElement to) {
        return ElementFilter.exportsIn(owner.getDirectives()).stream()
                .filter(directive -> directive.getPackage().equals(shown))
                .anyMatch(directive -> directive.getTargetModules() == null
                        || directive.getTargetModules().contains(to));
    }

    private static boolean reads(ModuleElement from, ModuleElement other) {
        if (other.getQualifiedName().contentEquals("java.base")) {
            return true;
        }
        Set<String> seen = new TreeSet<>();
        Deque<ModuleElement> open = new ArrayDeque<>();
        ElementFilter.requiresIn(from.getDirectives()).stream()
                .map(RequiresDirective::getDependency)
                .forEach(open::add);
        while (!open.isEmpty()) {
            ModuleElement module = open.remove();
            if (module.equals(other)) {
                return true;
            }
            if (seen.add(module.getQualifiedName().toString())) {
                ElementFilter.requiresIn(module.getDirectives()).stream()
                        .filter(RequiresDirective::isTransitive)
                        .map(RequiresDirective::getDependency)
                        .forEach(open::add);
            }
        }
        return false;
    }

    private static TypeElement topLevel(TypeElement type) {
        Element outermost = type;
        while (Objects.requireNonNull(outermost.getEnclosingElement()) instanceof TypeElement around) {
            outermost = around;
        }
        return (TypeElement) outermost;
    }
}
