package dev.jacobean.samples.benchmarks.compile;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** javac, on sources in memory, to classes in memory: no disk is timed. */
final class MemoryCompiler implements AutoCloseable {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final JavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);

    /**
     * Compiles one class.
     *
     * @param processing whether the annotation processor runs
     * @return the bytes of all classes that come of it
     * @throws IllegalStateException with the first error, if there is one
     */
    int compile(String name, String text, boolean processing) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Outputs outputs = new Outputs(files);
        List<String> options = processing ? List.of() : List.of("-proc:none");
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, outputs, diagnostics, options, null, List.of(new Source(name, text)));
        if (processing) {
            task.setProcessors(processors());
        }
        if (!task.call()) {
            throw new IllegalStateException(diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .map(Object::toString)
                    .findFirst()
                    .orElse("no error, but no success either"));
        }
        return outputs.size;
    }

    /** A new instance, as a processor is good for one compilation; the processors of JMH lie on the same class path. */
    private static List<Processor> processors() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(provider -> provider.type().getName().startsWith("dev.jacobean."))
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private static URI uri(String name, JavaFileObject.Kind kind) {
        return URI.create("memory:///" + name.replace('.', '/') + kind.extension);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(uri(name, Kind.SOURCE), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** What the compiler writes: a generated source is read again, a class is counted. */
    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
        private int size;

        Outputs(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new Output(className, kind);
        }

        private final class Output extends SimpleJavaFileObject {
            private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

            Output(String name, Kind kind) {
                super(uri(name, kind), kind);
            }

            @Override
            public OutputStream openOutputStream() {
                return new FilterOutputStream(bytes) {
                    @Override
                    public void write(byte[] b, int off, int len) {
                        bytes.write(b, off, len);
                    }

                    @Override
                    public void close() {
                        if (kind == Kind.CLASS) {
                            size += bytes.size();
                        }
                    }
                };
            }

            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return bytes.toString(StandardCharsets.UTF_8);
            }
        }
    }
}
