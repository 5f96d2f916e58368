package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Sources compiled with the processor, all lints on: a warning is an error. */
final class Compiled {
    private final Compilation compilation;
    private ClassLoader loader;

    private Compiled(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Compiles classes that have nothing to be warned of; each source begins with its package. */
    static Compiled of(String... sources) {
        return with(List.of(), sources);
    }

    /** As above, with options beside the lints. */
    static Compiled with(List<String> options, String... sources) {
        List<String> all = new ArrayList<>(List.of("-Xlint:all", "-Werror"));
        all.addAll(options);
        Compilation compilation = run(all, new JacobeanProcessor(), sources);
        assertWithMessage("%s", compilation.diagnostics())
                .that(compilation.diagnostics())
                .isEmpty();
        return new Compiled(compilation);
    }

    /** Compiles and leaves the judgement to the caller. */
    static Compilation run(List<String> options, Processor processor, String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(JavaFileObjects.forSourceString(nameOf(source), source));
        }
        return Compiler.javac().withProcessors(processor).withOptions(options).compile(files);
    }

    private static String nameOf(String source) {
        String packageName = source.replaceFirst("(?s).*?package ([\\w.]+);.*", "$1");
        return packageName + "."
                + source.replaceFirst("(?s).*?\n(?:\\w+ )*(?:class|interface|record|enum) (\\w+).*", "$1");
    }

    /** The text of a generated file. */
    String generated(String name) {
        try {
            return compilation
                    .generatedSourceFile(name)
                    .orElseThrow()
                    .getCharContent(true)
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Calls {@code static Object run()} of a class. */
    Object run(String className) throws Exception {
        return call(className, "run");
    }

    /** Calls the static method of a name that has so many parameters of fitting types. */
    Object call(String className, String name, Object... arguments) throws Exception {
        for (Method method : load(className).getDeclaredMethods()) {
            if (method.getName().equals(name) && accepts(method, arguments)) {
                return call(method, arguments);
            }
        }
        throw new NoSuchMethodException(className + "." + name);
    }

    private static boolean accepts(Method method, Object[] arguments) {
        Class<?>[] types = method.getParameterTypes();
        boolean accepts = types.length == arguments.length;
        for (int i = 0; accepts && i < types.length; i++) {
            accepts = arguments[i] == null
                    ? !types[i].isPrimitive()
                    : MethodType.methodType(types[i]).wrap().returnType().isInstance(arguments[i]);
        }
        return accepts;
    }

    private static Object call(Method method, Object[] arguments) throws Exception {
        try {
            method.setAccessible(true);
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** A component of a record. */
    static Object get(Object record, String component) throws Exception {
        Method accessor = record.getClass().getDeclaredMethod(component);
        accessor.setAccessible(true);
        return accessor.invoke(record);
    }

    Class<?> load(String className) throws Exception {
        if (loader == null) {
            loader = loader();
        }
        return Class.forName(className, true, loader);
    }

    private ClassLoader loader() throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.toUri().getPath();
                String root = "/" + StandardLocation.CLASS_OUTPUT.getName() + "/";
                String name = path.substring(path.indexOf(root) + root.length(), path.length() - ".class".length());
                try (InputStream stream = file.openInputStream()) {
                    classes.put(name.replace('/', '.'), stream.readAllBytes());
                }
            }
        }
        return new Loader(classes);
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(Compiled.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
