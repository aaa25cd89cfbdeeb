package io.cachesmith.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor that sees its compiler through something that a test put in between. */
final class Overriding extends AbstractProcessor {

    /** A call as it would be without us. */
    interface Call {
        Object original() throws Throwable;
    }

    /** What to do instead of a method of some name. */
    interface Instead {
        Object call(Object[] arguments, Call call) throws Throwable;
    }

    private final Processor processor;
    private final UnaryOperator<ProcessingEnvironment> between;

    Overriding(Processor processor, UnaryOperator<ProcessingEnvironment> between) {
        this.processor = processor;
        this.between = between;
    }

    /** Replaces one method of an interface. */
    static <T> T method(Class<T> type, T original, String name, Instead instead) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Call call = () -> {
                        try {
                            return method.invoke(original, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    };
                    return method.getName().equals(name) ? instead.call(arguments, call) : call.original();
                }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        processor.init(between.apply(environment));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processor.process(annotations, round);
        return false;
    }
}
