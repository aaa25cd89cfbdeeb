package io.cachesmith.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The processors as a user's own tests would run them. */
final class CompileTestingTest {

    private static Compilation compile(String annotation) {
        JavaFileObject spec = JavaFileObjects.forSourceLines(
                "com.acme.shop.SessionCache",
                "package com.acme.shop;",
                "",
                "import io.cachesmith.TypedCache;",
                "import io.cachesmith.annotation.CacheSpec;",
                "import java.util.UUID;",
                "",
                annotation,
                "public interface SessionCache extends TypedCache<String, UUID> {}");
        return Compiler.javac()
                .withProcessors(new CacheProcessor(), new CacheManagerProcessor())
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile(spec);
    }

    @Test
    void aDeclarationBecomesACacheAndAManager() {
        Compilation compilation = compile("@CacheSpec(namespace = \"session:token\", ttl = 300)");
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("com.acme.shop.SessionCacheImpl")
                .contentsAsUtf8String()
                .contains(".ttlSeconds(300L)");
        assertThat(compilation)
                .generatedSourceFile("com.acme.shop.CacheManager")
                .contentsAsUtf8String()
                .contains("SessionCache sessionCache();");
    }

    @Test
    void aMistakeIsAtItsValue() {
        Compilation compilation = compile("@CacheSpec(namespace = \"session:token\", ttl = -5)");
        assertThat(compilation)
                .hadErrorContaining(
                        "[TtlNotPositive] ttl is -5. Use a positive number of seconds, or CacheSpec.NO_EXPIRY.")
                .inFile(compilation.sourceFiles().get(0))
                .onLine(7)
                .atColumn(47);
        assertThat(compilation).hadErrorCount(1);
    }

    /** The plugin is on the class path of the test, like everything else. */
    @Test
    void aCallSiteIsCheckedOnce() {
        JavaFileObject caller = JavaFileObjects.forSourceString("com.acme.shop.Caller", """
                package com.acme.shop;

                import io.cachesmith.Batch;

                class Caller {
                    Object batch = Batch.copyOf(java.util.Collections.nCopies(101, 1));
                }
                """);

        Compilation compilation = Compiler.javac().compile(caller);

        assertThat(compilation)
                .hadErrorContaining("[BatchTooLarge] Batch.copyOf takes at most 100 elements and gets 101."
                        + " Split them with Batch.partition.")
                .inFile(caller)
                .onLine(6)
                .atColumn(33);
        assertThat(compilation).hadErrorCount(1);
    }
}
