package io.cachesmith.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in one scope, each given once; who comes second gets a number behind it. */
final class Names {

    /** A file name has at most 255 characters, and a reader less patience. */
    private static final int MAX_LENGTH = 60;

    private static final Pattern WORD_BOUNDARY =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private final Set<String> taken;

    private Names(Comparator<String> order, Collection<String> taken) {
        this.taken = new TreeSet<>(order);
        this.taken.addAll(taken);
    }

    static Names of(Collection<String> taken) {
        return new Names(Comparator.naturalOrder(), taken);
    }

    /** Of classes, whose files must differ in more than case. */
    static Names ofClasses(Collection<String> taken) {
        return new Names(String.CASE_INSENSITIVE_ORDER, taken);
    }

    String take(String wish) {
        String separator = wish.equals(wish.toUpperCase(Locale.ROOT)) ? "_" : "";
        String name = wish;
        for (int number = 2; !taken.add(name); number++) {
            name = wish + separator + number;
        }
        return name;
    }

    /** A type's name as one word, such as {@code PageOfOrder}. */
    static String word(TypeName type) {
        String word = longWord(type);
        return word.length() <= MAX_LENGTH ? word : word.substring(0, MAX_LENGTH);
    }

    private static String longWord(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(Names::longWord)
                    .collect(Collectors.joining("And", longWord(generic.rawType()) + "Of", ""));
        }
        if (type instanceof ArrayTypeName array) {
            return "ArrayOf" + longWord(array.componentType());
        }
        if (type instanceof ClassName named) {
            return capitalized(named.simpleName());
        }
        return type.isPrimitive() ? capitalized(type.toString()) : "Any";
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** How a record is made: the arguments of its type follow from those of the constructor. */
    static CodeBlock creation(TypeName record, CodeBlock arguments) {
        return record instanceof ParameterizedTypeName generic
                ? CodeBlock.of("new $T<>($L)", generic.rawType(), arguments)
                : CodeBlock.of("new $T($L)", record, arguments);
    }

    /** A word as a constant's name, such as {@code PAGE_OF_ORDER}. */
    static String constant(String word) {
        return WORD_BOUNDARY.matcher(word).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** The simple names of all classes that a type mentions. */
    static List<String> simpleNames(TypeName type) {
        TreeSet<String> names = new TreeSet<>();
        addSimpleNames(type, names);
        return List.copyOf(names);
    }

    private static void addSimpleNames(TypeName type, Set<String> names) {
        if (type instanceof ClassName named) {
            names.addAll(named.simpleNames());
        } else if (type instanceof ArrayTypeName array) {
            addSimpleNames(array.componentType(), names);
        } else if (type instanceof ParameterizedTypeName generic) {
            addSimpleNames(generic.rawType(), names);
            generic.typeArguments().forEach(argument -> addSimpleNames(argument, names));
        }
    }
}
