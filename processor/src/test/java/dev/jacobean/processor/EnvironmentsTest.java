package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

/** Build tools wrap javac's environment; other compilers have none. */
class EnvironmentsTest {
    private static final String TWO_METHODS = """
            package p;

            import dev.jacobean.Differentiable;

            class Foo {
                @Differentiable
                static double f(double x) { return x * x; }

                @Differentiable
                static double g(double x) { return x + 1; }
            }
            """;

    /** The processor in an environment that stands around javac's. */
    private static final class Wrapped extends AbstractProcessor {
        private final JacobeanProcessor processor = new JacobeanProcessor();
        private final UnaryOperator<ProcessingEnvironment> wrapper;

        Wrapped(UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            processor.init(wrapper.apply(environment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    /** What Gradle gives to incremental processors: the original environment is in a field of a superclass. */
    private static class Delegating implements ProcessingEnvironment {
        final ProcessingEnvironment delegate;

        Delegating(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return delegate.getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }

    private static final class Incremental extends Delegating {
        Incremental(ProcessingEnvironment delegate) {
            super(delegate);
        }
    }

    /** Something goes wrong that nobody thought of. */
    private static final class Failing extends Delegating {
        Failing(ProcessingEnvironment delegate) {
            super(delegate);
        }

        @Override
        public Filer getFiler() {
            return (Filer) Proxy.newProxyInstance(
                    EnvironmentsTest.class.getClassLoader(),
                    new Class<?>[] {Filer.class},
                    (proxy, method, arguments) -> {
                        throw new IllegalStateException("no file today");
                    });
        }
    }

    private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                EnvironmentsTest.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(environment, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrapper) {
        return Compiled.run(List.of("-Xlint:all"), new Wrapped(wrapper), TWO_METHODS);
    }

    @Test
    void worksInJavac() {
        CompilationSubject.assertThat(compile(environment -> environment)).succeededWithoutWarnings();
    }

    @Test
    void worksInGradle() {
        CompilationSubject.assertThat(compile(Incremental::new)).succeededWithoutWarnings();
        CompilationSubject.assertThat(compile(environment -> new Incremental(new Incremental(environment))))
                .succeededWithoutWarnings();
    }

    @Test
    void saysOnceThatItNeedsJavac() {
        Compilation compilation = compile(EnvironmentsTest::proxy);

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT)).startsWith("[needs-javac] ");
        assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(7);
    }

    @Test
    void neverThrows() {
        Compilation compilation = compile(Failing::new);

        assertThat(compilation.errors()).hasSize(1);
        String message = compilation.errors().get(0).getMessage(Locale.ROOT);
        assertThat(message).startsWith("[internal-error] ");
        assertThat(message).contains("no file today");
        assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(5);
    }
}
