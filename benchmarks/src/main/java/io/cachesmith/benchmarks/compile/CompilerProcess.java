package io.cachesmith.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.sun.source.util.JavacTask;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A process that compiles whenever it is told to, and says what that took. {@link Compiler} is its other end. */
public final class CompilerProcess {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private CompilerProcess() {}

    /**
     * Compiles for each line of its input.
     *
     * @param arguments none
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split("\t");
            System.out.println(compile(
                    Files.readAllLines(Path.of(words[0])),
                    Files.readAllLines(Path.of(words[1])),
                    Path.of(words[2]),
                    words[3].equals("heap")));
        }
    }

    /** javac runs in this thread, and so do processors; the process has threads that collect garbage and compile javac. */
    private static String compile(List<String> options, List<String> sources, Path messages, boolean heap)
            throws IOException {
        long processor = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        LiveHeap live = new LiveHeap();
        boolean success;
        try (Writer output = Files.newBufferedWriter(messages);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(output, files, null, options, null, files.getJavaFileObjectsFromStrings(sources));
            if (heap) {
                task.addTaskListener(live);
            }
            success = task.call();
        }
        return String.join(
                " ",
                Boolean.toString(success),
                Long.toString(SYSTEM.getProcessCpuTime() - processor),
                Long.toString(System.nanoTime() - begin),
                Long.toString(
                        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated),
                Long.toString(live.peak()));
    }
}
