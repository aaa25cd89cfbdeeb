package io.cachesmith.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/**
 * Looks at every call site of batches and of generated implementations, in every class that javac compiles. It starts by
 * itself wherever this jar is on javac's processor path, or on its class path if there is no processor path, also where no
 * processor runs. It reports what is certainly wrong and is silent about everything else.
 */
@AutoService(Plugin.class)
public final class CallSitePlugin implements Plugin {

    /** Called by the compiler. */
    public CallSitePlugin() {}

    @Override
    public String getName() {
        return "Cachesmith";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        task.addTaskListener(CallSiteListener.of(task));
    }
}
