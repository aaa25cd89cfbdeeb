package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Namespaces and the names of accessors. */
final class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "user", "user:profile", "a:b:c", "A-Z_a.z:0-9", "-", ".", "0", "user.profile-v2:by_id"})
    void findsNothingIllegalInSegmentsJoinedByColons(String namespace) {
        assertThat(NamespaceRules.firstIllegal(namespace)).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    user profile,4
                    " user",0
                    "user ",4
                    :,0
                    :user,0
                    user:,4
                    user::profile,5
                    a:b:,3
                    a/b,1
                    a[b,1
                    a`b,1
                    a{b,1
                    a@b,1
                    a*,1
                    é,0
                    ab٣,2
                    \u212a,0
                    """)
    void findsTheFirstIllegalCharacter(String namespace, int index) {
        assertThat(NamespaceRules.firstIllegal(namespace)).hasValue(index);
    }

    @ParameterizedTest
    @CsvSource({
        "user, user, true",
        "user, user:profile, true",
        "user:profile, user, true",
        "a:b, a:b:c:d, true",
        "user, users, false",
        "user:profile, user:profiles, false",
        "a:b, a:c, false",
        "b, a:b, false"
    })
    void namespacesMeetIfOneContinuesTheOther(String one, String other, boolean meet) {
        assertThat(NamespaceRules.meet(one, other)).isEqualTo(meet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UserCache",
                "User",
                "U",
                "u",
                "userCache",
                "URLCache",
                "URL",
                "XCache",
                "XyCache",
                "aBCache",
                "_Cache",
                "$Cache",
                "ÄhnlichCache",
                "ÄÖCache",
                "IdCache",
                "IDCache",
                "İstanbulCache",
                "ǅCache",
                "X1",
                "X_",
                "XY"
            })
    void decapitalizesLikeTheIntrospector(String name) {
        assertThat(AccessorNames.of(name, "")).isEqualTo(Introspector.decapitalize(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "URL", "x"})
    void aChosenNameStaysAsItIs(String chosen) {
        assertThat(AccessorNames.of("UserCache", chosen)).isEqualTo(chosen);
        assertThat(AccessorNames.whyIllegal(chosen)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "class, a keyword",
        "_, a keyword",
        "true, a keyword",
        "null, a keyword",
        "1st, no Java identifier",
        "a-b, no Java identifier",
        "a.b, no Java identifier",
        "close, a method that every manager has",
        "inMemory, a method that every manager has",
        "toString, a method that every manager has",
        "getClass, a method that every manager has"
    })
    void saysWhyANameIsIllegal(String name, String reason) {
        assertThat(AccessorNames.whyIllegal(name)).hasValue(reason);
    }
}
