package io.cachesmith;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

@AnalyzeClasses(
        packages = "io.cachesmith",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestSupport.class})
final class ArchitectureTest {

    static final class NoTestSupport implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/testsupport/");
        }
    }

    private static final String API = "io.cachesmith";
    private static final String SPI = "io.cachesmith.spi";
    private static final String JSON = "io.cachesmith.spi.json";
    private static final String REDIS = "io.cachesmith.redis";
    private static final String MEMORY = "io.cachesmith.memory";
    private static final String CODEC = "io.cachesmith.codec";
    private static final String BACKEND = "io.cachesmith.spi.Backend";

    /** What generated code and stores see of the engine. */
    private static final String[] PUBLIC_SPI = {
        BACKEND,
        "io.cachesmith.spi.CacheContext",
        "io.cachesmith.spi.Codecs",
        "io.cachesmith.spi.DefinitionBuilder",
        "io.cachesmith.spi.GeneratedCache",
        "io.cachesmith.spi.GeneratedManager",
        "io.cachesmith.spi.KeyText",
        "io.cachesmith.spi.Reply",
        "io.cachesmith.spi.Store",
        "io.cachesmith.spi.StoreFailure",
        "io.cachesmith.spi.StoreKey",
        "io.cachesmith.spi.StoreThread"
    };

    private static final DescribedPredicate<JavaClass> PACKAGE_INFO =
            describe("package-info", type -> type.getSimpleName().equals("package-info"));

    @ArchTest
    static final ArchRule theApiStandsAlone = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SPI, JSON, MEMORY, CODEC);

    @ArchTest
    static final ArchRule codecsKnowTheApiOnly = classes()
            .that()
            .resideInAPackage(CODEC)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CODEC, API, "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule jsonKnowsNothingOfTheEngine = noClasses()
            .that()
            .resideInAPackage(JSON)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SPI, MEMORY, REDIS);

    @ArchTest
    static final ArchRule onlyJsonKnowsItsLibrary = noClasses()
            .that()
            .resideOutsideOfPackage(JSON)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml..");

    @ArchTest
    static final ArchRule theMemoryStoreKnowsNoCodec = noClasses()
            .that()
            .resideInAPackage(MEMORY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CODEC, JSON);

    @ArchTest
    static final ArchRule onlyTheBackendKnowsTheMemoryStore = noClasses()
            .that()
            .resideOutsideOfPackage(MEMORY)
            .and()
            .doNotHaveFullyQualifiedName(BACKEND)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(MEMORY);

    @ArchTest
    static final ArchRule onlyTheBackendKnowsTheRedisStore = noClasses()
            .that()
            .resideOutsideOfPackage(REDIS)
            .and()
            .doNotHaveFullyQualifiedName(BACKEND)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(REDIS);

    @ArchTest
    static final ArchRule onlyTheRedisStoreKnowsTheDriver = noClasses()
            .that()
            .resideOutsideOfPackage(REDIS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.lettuce..", "io.netty..", "reactor..");

    @ArchTest
    static final ArchRule onlyTheMemoryStoreKnowsCaffeine = noClasses()
            .that()
            .resideOutsideOfPackage(MEMORY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.benmanes.caffeine..");

    @ArchTest
    static final ArchRule nothingIsSerializedByJava = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
            .orShould(ArchConditions.dependOnClassesThat(name(Serializable.class.getName())));

    @ArchTest
    static final ArchRule timeComesFromAnInjectedClock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Instant.class, "now", Clock.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class);

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nothingIsReflected = noClasses()
            .should()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.lang.reflect.."));

    @ArchTest
    static final ArchRule theEngineIsHidden = classes()
            .that()
            .resideInAPackage(SPI)
            .and()
            .areTopLevelClasses()
            .and(describe(
                    "are not for generated code and stores",
                    type -> !Arrays.asList(PUBLIC_SPI).contains(type.getName())))
            .and(DescribedPredicate.not(PACKAGE_INFO))
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule whatIsNamedPublicIs = classes()
            .that(describe(
                    "are for generated code and stores",
                    type -> Arrays.asList(PUBLIC_SPI).contains(type.getName())))
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule classesAreFinalUnlessTheyAreMadeToBeExtended = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .and(DescribedPredicate.not(PACKAGE_INFO))
            .and()
            .doNotHaveFullyQualifiedName("io.cachesmith.CacheException")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .orShould()
            .haveModifier(JavaModifier.ABSTRACT)
            .orShould()
            .beEnums();

    @ArchTest
    static final ArchRule fieldsAreFinalOrVolatileOrOfABuilder = fields().that()
            .areNotFinal()
            .and()
            .areDeclaredInClassesThat()
            .haveNameNotMatching(
                    ".*Builder|.*LoadRound.*|.*StoreKey|.*json\\.(Json(Reader|Writer|Bytes)|OpenRecord).*|.*redis\\.(Frame|LateSleep|Link|RedisHealth|Resp|Sender|StoreCommand|Supervision|Unanswered|Wire).*")
            .should()
            .haveModifier(JavaModifier.VOLATILE);
}
