package dev.jacobean.processor;

import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Problem;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.emit.Derivatives;
import dev.jacobean.processor.emit.GradClass;
import dev.jacobean.processor.emit.TypeNames;
import dev.jacobean.processor.frontend.attribution.Attributor;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Generates the class beside one class that has differentiable methods. */
final class ClassGenerator {
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Compilation compilation;
    private final Attributor attributor;
    private final TypeElement type;
    private final String name;
    private final boolean last;
    private final List<Finding> findings = new ArrayList<>();

    /** A problem of a method, kept until it is certain that the class is generated in this round. */
    private record Finding(Request request, Problem problem) {}

    /**
     * @param last whether there is nothing left to wait for: what cannot be resolved now never will be
     */
    ClassGenerator(Compilation compilation, TypeElement type, boolean last) {
        this.compilation = compilation;
        this.attributor = new Attributor(compilation.trees(), compilation.elements(), compilation.types());
        this.type = type;
        this.name = nameOf(type);
        this.last = last;
    }

    /** {@code Outer_Inner_Grad}. */
    private static String nameOf(TypeElement type) {
        String name = type.getSimpleName() + "_Grad";
        for (Element e = type.getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            name = e.getSimpleName() + "_" + name;
        }
        return name;
    }

    private static TypeElement topLevelOf(TypeElement type) {
        Element element = type;
        while (element.getEnclosingElement() instanceof TypeElement outer) {
            element = outer;
        }
        return (TypeElement) element;
    }

    /** Whether the class was generated; it was not where a body may refer to classes that do not exist yet. */
    boolean generate() {
        List<Request> requests = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .map(Request::of)
                .flatMap(Optional::stream)
                .toList();
        List<Derivatives> methods = new ArrayList<>();
        NameChecks names = new NameChecks();
        for (Request request : requests) {
            try {
                names.check(request);
            } catch (Refusal refusal) {
                findings.add(new Finding(request, refusal.problem()));
                continue;
            }
            Optional<Derivatives> derivatives = derive(request);
            if (derivatives.isEmpty()) {
                return false;
            }
            methods.add(derivatives.get());
        }
        String source = source(requests, methods);
        Set<Problem> told = new HashSet<>(); // two methods may share a statement
        for (Finding finding : findings) {
            if (told.add(finding.problem())) {
                new TreeDiagnostics(compilation.trees(), finding.request().method()).report(finding.problem());
            }
        }
        write(requests.get(0), source);
        return true;
    }

    private Optional<Derivatives> derive(Request request) {
        MethodPipeline pipeline = new MethodPipeline(compilation, attributor, name);
        try {
            return Optional.of(pipeline.derive(request, problem -> findings.add(new Finding(request, problem))));
        } catch (Refusal refusal) {
            Message message = refusal.problem().message();
            boolean consequence = (message == Message.OPAQUE_CALL || message == Message.INCOMPLETE_RULE)
                    && compilation.rules().isFaulty();
            if (!consequence) {
                findings.add(new Finding(request, refusal.problem()));
            }
        } catch (Unresolved unresolved) {
            if (!last) {
                return Optional.empty();
            }
            compilation.unresolved().add(request.method(), unresolved);
        } catch (RuntimeException | StackOverflowError fault) {
            compilation.unresolved().add(request.method(), internal(request, fault));
        }
        return Optional.of(stub(request));
    }

    private Derivatives stub(Request request) {
        return new StubSignatures(compilation.trees(), compilation.elements(), compilation.types()).of(request);
    }

    private static Problem internal(Request request, Throwable fault) {
        String where = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.jacobean."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return Problem.of(Message.INTERNAL_ERROR, request.method(), request.methodName(), fault + where);
    }

    /** The generated source; a method that cannot be written is found out and left without a body. */
    private String source(List<Request> requests, List<Derivatives> methods) {
        try {
            return source(methods);
        } catch (RuntimeException | StackOverflowError fault) {
            List<Derivatives> writable = new ArrayList<>();
            for (Derivatives method : methods) {
                writable.add(isWritable(method, requests) ? method : stub(requestOf(method, requests)));
            }
            return source(writable);
        }
    }

    private boolean isWritable(Derivatives method, List<Request> requests) {
        try {
            source(List.of(method));
            return true;
        } catch (RuntimeException | StackOverflowError fault) {
            Request request = requestOf(method, requests);
            compilation.unresolved().add(request.method(), internal(request, fault));
            return false;
        }
    }

    private static Request requestOf(Derivatives method, List<Request> requests) {
        return requests.stream()
                .filter(request -> request.baseName().equals(method.primal().baseName()))
                .findFirst()
                .orElseThrow();
    }

    private String source(List<Derivatives> methods) {
        ModuleElement module = compilation.elements().getModuleOf(type);
        boolean hasGenerated = compilation.elements().getTypeElement(module, GENERATED) != null;
        GradClass grad = new GradClass(
                packageName(),
                name,
                type.getQualifiedName().toString(),
                isPublic(),
                hasGenerated ? GENERATED : "",
                methods);
        return grad.source(TypeNames.of(compilation.elements(), module));
    }

    private String packageName() {
        return compilation.elements().getPackageOf(type).getQualifiedName().toString();
    }

    private void write(Request first, String source) {
        String qualifiedName = packageName().isEmpty() ? name : packageName() + "." + name;
        try (Writer writer = compilation
                .filer()
                .createSourceFile(qualifiedName, topLevelOf(type))
                .openWriter()) {
            writer.write(source);
        } catch (FilerException exists) {
            report(first, Message.CLASS_CLASH, qualifiedName, type.getQualifiedName());
        } catch (IOException e) {
            report(first, Message.CANNOT_WRITE, qualifiedName, e.getMessage());
        }
    }

    /** A nested class is public where all classes around it are. */
    private boolean isPublic() {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private void report(Request request, Message message, Object... arguments) {
        new TreeDiagnostics(compilation.trees(), request.method()).report(message, request.method(), arguments);
    }
}
