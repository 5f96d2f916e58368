package dev.jacobean.processor.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps what javac writes in memory. */
public final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Written> classes = new TreeMap<>();
    private final Map<String, Written> sources = new TreeMap<>();

    MemoryFiles(JavaCompiler javac) {
        super(javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
    }

    static JavaFileObject source(String className, String text) {
        return new Source(className, text);
    }

    /** Closes what javac read; what it wrote stays. */
    void release() {
        try {
            fileManager.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source that a processor generated, or null. */
    public String generated(String className) {
        Written file = sources.get(className);
        return file == null ? null : file.bytes.toString(StandardCharsets.UTF_8);
    }

    /** The bytes of a compiled class. */
    byte[] compiled(String className) {
        return classes.get(className).bytes.toByteArray();
    }

    ClassLoader loader() {
        return new ClassLoader(MemoryFiles.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                Written file = classes.get(name);
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.bytes.toByteArray();
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        boolean isSource = kind == JavaFileObject.Kind.SOURCE;
        Written file = new Written(className, kind);
        (isSource ? sources : classes).put(className, file);
        return file;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Written extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(String className, Kind kind) {
            super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
