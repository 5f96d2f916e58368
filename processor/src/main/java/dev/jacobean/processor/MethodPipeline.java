package dev.jacobean.processor;

import dev.jacobean.processor.analysis.Dereferenced;
import dev.jacobean.processor.analysis.WrittenParameters;
import dev.jacobean.processor.diagnostics.Diagnostics;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.emit.Derivatives;
import dev.jacobean.processor.frontend.attribution.Attributor;
import dev.jacobean.processor.frontend.lowering.Frontend;
import dev.jacobean.processor.frontend.lowering.Lowering;
import dev.jacobean.processor.ir.Printer;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.rules.RuleTable;
import dev.jacobean.processor.transform.Adjoint;
import dev.jacobean.processor.transform.InPlaceGradient;
import dev.jacobean.processor.transform.JacobianColumns;
import dev.jacobean.processor.transform.PlainProducts;
import dev.jacobean.processor.transform.Tangent;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic;

/** The way of one method through the phases: checks, lowering, tangent and adjoint. */
final class MethodPipeline {
    private final Compilation compilation;
    private final Attributor attributor;
    private final String gradClass;

    MethodPipeline(Compilation compilation, Attributor attributor, String gradClass) {
        this.compilation = compilation;
        this.attributor = attributor;
        this.gradClass = gradClass;
    }

    /**
     * The derivatives of a method.
     *
     * @param problems is told what to warn of
     * @throws Refusal if it cannot be differentiated
     * @throws dev.jacobean.processor.diagnostics.Unresolved if its body does not compile, or not yet
     */
    Derivatives derive(Request request, Diagnostics problems) {
        MethodChecks.check(request, gradClass);
        AnnotationChecks.check(request, compilation.elements());
        RuleTable rules = new RuleTable(
                request.method(),
                compilation.elements(),
                compilation.types(),
                compilation.rules(),
                new TreeDiagnostics(compilation.trees(), request.method()));
        Frontend frontend = new Frontend(
                compilation.trees(),
                compilation.elements(),
                compilation.types(),
                attributor,
                rules,
                compilation.verifier()::expect);
        Primal primal = new Lowering(frontend)
                .lower(
                        compilation.trees().getPath(request.method()),
                        request.method(),
                        request.wrtNames(),
                        request.baseName(),
                        request.orderOrDefault());
        BitSet written = WrittenParameters.of(primal.function(), primal.helpers());
        if (primal.result().isEmpty() && written.isEmpty()) {
            throw Refusal.of(Message.NO_OUTPUT, request.method(), request.methodName());
        }
        Cautions.of(request, primal, rules).forEach(problems::report);
        Program tangent = Tangent.program(primal, rules, compilation.options());
        Program adjoint = Adjoint.program(primal, rules, compilation.options());
        Optional<Program> plain = PlainProducts.of(primal, adjoint, compilation.options());
        explain(request, new Program(primal.function(), primal.helpers()));
        explain(request, tangent);
        explain(request, adjoint);
        return new Derivatives(
                primal,
                request.method().isVarArgs(),
                request.owner().getKind() == ElementKind.RECORD,
                written,
                Dereferenced.of(primal.function()),
                Optional.of(tangent),
                Optional.of(adjoint),
                plain,
                InPlaceGradient.of(primal, written, plain.orElse(adjoint), compilation.options()),
                primal.result().filter(slot -> slot.type().isFloating()).isPresent() && written.isEmpty()
                        ? Optional.empty()
                        : JacobianColumns.of(primal, rules, compilation.options()));
    }

    private void explain(Request request, Program program) {
        if (compilation.explain()) {
            Stream.concat(Stream.of(program.main()), program.helpers().stream())
                    .map(Printer::print)
                    .forEach(text -> compilation.messager().printMessage(Diagnostic.Kind.NOTE, text, request.method()));
        }
    }
}
