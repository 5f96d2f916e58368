package dev.jacobean.processor;

import com.google.auto.service.AutoService;
import dev.jacobean.processor.diagnostics.Message;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** The entry point of annotation processing: generates {@code Foo_Grad} beside each class with differentiable methods. */
@AutoService(Processor.class)
public final class JacobeanProcessor extends AbstractProcessor {
    /** Canonical names, for elements do not survive a round. */
    private final Set<String> waiting = new LinkedHashSet<>();

    /** Whether a class came to those that wait in this round. */
    private boolean joined;

    private Compilation compilation;
    private boolean unusable;

    /** Called by javac. */
    public JacobeanProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // besides its own, those of rules and of what it generates: -Xlint:processing warns of what no processor claims
        return Set.of("dev.jacobean.*", "javax.annotation.processing.Generated");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Compilation.OPTIONS;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(Request.ANNOTATION)) {
                round.getElementsAnnotatedWith(annotation).forEach(this::add);
            }
        }
        if (compilation != null) {
            round.getRootElements().forEach(type -> LocalMethods.refuse(type, compilation.trees()));
        }
        boolean over = round.processingOver();
        boolean progress = waiting.removeIf(name -> generate(name, over));
        if (!progress && !(joined && ForeignAnnotations.areIn(round))) {
            waiting.removeIf(name -> generate(name, true)); // there is nothing left to wait for
        }
        joined = false;
        return true;
    }

    /** Whether the class need not wait any longer. */
    private boolean generate(String name, boolean last) {
        TypeElement type = compilation.elements().getTypeElement(name);
        try {
            return new ClassGenerator(compilation, type, last).generate();
        } catch (RuntimeException | StackOverflowError fault) {
            String text = Message.INTERNAL_ERROR.text(type.getSimpleName(), fault);
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text, type);
            return true;
        }
    }

    private void add(Element method) {
        if (usable(method)) {
            TypeElement type = (TypeElement) method.getEnclosingElement();
            String name = type.getQualifiedName().toString();
            if (compilation.elements().getTypeElement(name) == null) {
                nameless(method);
            } else {
                joined |= waiting.add(name);
            }
        }
    }

    /** The class of a compact source file cannot be named in another. */
    private void nameless(Element method) {
        String text = Message.UNSUPPORTED.text(
                method.getSimpleName(),
                "it stands in a compact source file, whose class has no name that generated code could use",
                "Declare a class around it.");
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text, method);
    }

    /** Begins with the first differentiable method; says so, once, if the compiler is not javac. */
    private boolean usable(Element method) {
        if (compilation == null && !unusable) {
            ProcessingEnvironment javac = Environments.unwrap(processingEnv);
            compilation = begin(javac);
            if (compilation == null) {
                unusable = true;
                String text = Message.NEEDS_JAVAC.text(javac.getClass().getName());
                processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text, method);
            }
        }
        return !unusable;
    }

    private Compilation begin(ProcessingEnvironment javac) {
        try {
            return Environments.isJavac(javac) ? Compilation.begin(processingEnv, javac) : null;
        } catch (LinkageError noTrees) {
            return null;
        }
    }
}
