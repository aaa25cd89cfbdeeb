package io.cachesmith.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Somebody else's processor, which generates one type in a round of a test's choice. */
final class Generating extends AbstractProcessor {

    private final int chosenRound;
    private final String typeName;
    private final String text;
    private int rounds;

    Generating(int chosenRound, String typeName, String text) {
        this.chosenRound = chosenRound;
        this.typeName = typeName;
        this.text = text;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        rounds++;
        if (rounds == chosenRound) {
            try (Writer file =
                    processingEnv.getFiler().createSourceFile(typeName).openWriter()) {
                file.write(text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return false;
    }
}
