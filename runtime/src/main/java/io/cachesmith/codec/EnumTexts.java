package io.cachesmith.codec;

import io.cachesmith.CacheDeserializationException;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds enum constants by their names.
 *
 * @param <E> the enum
 */
public final class EnumTexts<E extends Enum<E>> {

    private final Map<String, E> constants = new HashMap<>();

    /**
     * Learns the constants of an enum.
     *
     * @param constants all of them
     */
    public EnumTexts(E[] constants) {
        for (E constant : constants) {
            this.constants.put(constant.name(), constant);
        }
    }

    /**
     * Finds a constant. A name that could be one is taken for a constant of another version of the enum, which a rolling
     * deploy brings; anything else is corruption.
     *
     * @param name its name
     * @return the constant
     * @throws CacheDeserializationException if there is none of that name
     */
    public E read(String name) {
        E constant = constants.get(name);
        if (constant != null) {
            return constant;
        }
        throw isIdentifier(name)
                ? CacheDeserializationException.schemaMismatch("unknown enum constant")
                : CacheDeserializationException.corruption("not the name of an enum constant");
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
    }
}
