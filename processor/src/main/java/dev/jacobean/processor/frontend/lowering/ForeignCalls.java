package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.diagnostics.Unresolved;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Shape;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.rules.ActiveTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Calls of differentiable methods of other top-level classes, through the class that is generated beside theirs. All that
 * is known of such a method is read off the signatures there, never off its body.
 */
final class ForeignCalls {
    private static final String ANNOTATION = "dev.jacobean.Differentiable";

    private final Body body;

    ForeignCalls(Body body) {
        this.body = body;
    }

    boolean isForeign(ExecutableElement method) {
        return annotationOf(method).isPresent() && !body.shared.sources.isHere(method);
    }

    static Optional<? extends AnnotationMirror> annotationOf(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .filter(a -> a.getAnnotationType().toString().equals(ANNOTATION))
                .findFirst();
    }

    Binding call(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        return new ForeignArguments(body, method, receiver, arguments, tree)
                .call(opcode(method, tree), why -> refusal(method.element(), tree, why));
    }

    static Refusal refusal(ExecutableElement method, Tree tree, String why) {
        String name = method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
        return Refusal.of(Message.FOREIGN_DIFFERENTIABLE, tree, "'" + name + "'", why);
    }

    private Foreign opcode(Symbol.Method method, Tree tree) {
        ExecutableElement element = method.element();
        TypeElement derivatives = derivativesOf(element, tree);
        String base = baseName(element);
        ExecutableElement tangent = find(derivatives, base + "Tangent", element, tree);
        ExecutableElement adjoint = find(derivatives, base + "Adjoint", element, tree);
        List<Foreign.Argument> arguments = new Arguments(element, adjoint, tree).read();
        int active =
                arguments.stream().mapToInt(argument -> argument.parts().size()).sum();
        if (tangent.getParameters().size() != arguments.size() + active) {
            throw refusal(element, tree, "its derivatives are those of an earlier version");
        }
        boolean isVoid = body.shared.types.of(element.getReturnType()) == null;
        String value = isVoid ? "" : components(tangent).get(0).getSimpleName().toString();
        return new Foreign(
                new OutsideCalls(body).reference(method),
                arguments,
                isVoid ? Optional.empty() : Optional.of(body.records.shape(method.returnType())),
                new Foreign.Tangent(reference(tangent), value, isVoid ? "" : "tangent"),
                new Foreign.Adjoint(reference(adjoint), false));
    }

    /** The class that is generated beside a method's own; it may have to be waited for. */
    private TypeElement derivativesOf(ExecutableElement method, Tree tree) {
        Element owner = method.getEnclosingElement();
        StringBuilder name = new StringBuilder(owner.getSimpleName() + "_Grad");
        for (Element e = owner.getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            name.insert(0, e.getSimpleName() + "_");
        }
        String packageName = body.shared
                .frontend
                .elements()
                .getPackageOf(owner)
                .getQualifiedName()
                .toString();
        String qualified = packageName.isEmpty() ? name.toString() : packageName + "." + name;
        TypeElement type = body.shared.frontend.elements().getTypeElement(qualified);
        if (type == null || isOutdated(type, owner)) {
            throw new Unresolved("the class " + qualified + " with its derivatives does not exist", tree);
        }
        return type;
    }

    /** Whether a class file is left from an earlier compilation, and the class is about to be generated anew. */
    private boolean isOutdated(TypeElement derivatives, Element owner) {
        Trees trees = body.shared.frontend.trees();
        return trees.getPath(owner) != null && trees.getPath(derivatives) == null;
    }

    private static String baseName(ExecutableElement method) {
        for (var entry : annotationOf(method).orElseThrow().getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals("name")
                    && !entry.getValue().getValue().equals("")) {
                return (String) entry.getValue().getValue();
            }
        }
        return method.getSimpleName().toString();
    }

    private static ExecutableElement find(TypeElement type, String name, ExecutableElement method, Tree tree) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(m -> m.getSimpleName().contentEquals(name))
                .findFirst()
                .orElseThrow(() -> refusal(method, tree, type.getSimpleName() + " has no " + name));
    }

    private MethodRef reference(ExecutableElement method) {
        TypeMapping types = body.shared.types;
        List<Type> parameters = method.getParameters().stream()
                .map(p -> types.of(types.erasure(p.asType())))
                .toList();
        String owner =
                ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        return MethodRef.ofStatic(
                owner,
                method.getSimpleName().toString(),
                types.of(method.getReturnType()),
                parameters.toArray(Type[]::new));
    }

    /** The components of the record that a generated method returns. */
    private static List<? extends RecordComponentElement> components(ExecutableElement generated) {
        return ((TypeElement) ((DeclaredType) generated.getReturnType()).asElement()).getRecordComponents();
    }

    /** Which of the arguments are active, and which are written, as the generated adjoint says. */
    private final class Arguments {
        private final ExecutableElement method;
        private final ExecutableElement adjoint;
        private final Tree tree;
        private final boolean isStatic;
        private final int operands;
        private final boolean hasResult;

        Arguments(ExecutableElement method, ExecutableElement adjoint, Tree tree) {
            this.method = method;
            this.adjoint = adjoint;
            this.tree = tree;
            this.isStatic = method.getModifiers().contains(Modifier.STATIC);
            this.operands = method.getParameters().size() + (isStatic ? 0 : 1);
            this.hasResult = body.shared.types.of(method.getReturnType()) != null;
        }

        List<Foreign.Argument> read() {
            List<? extends RecordComponentElement> components = components(adjoint);
            boolean all = ForeignFields.named(method).isEmpty();
            List<Foreign.Argument> arguments = new ArrayList<>();
            int next = hasResult ? 1 : 0;
            if (!isStatic) {
                List<Foreign.Field> fields = new ForeignFields(body, method, tree).among(components, next);
                Shape shape = body.records.shape(method.getEnclosingElement().asType());
                arguments.add(new Foreign.Argument(shape, false, false, "", fields));
                next += fields.size();
            }
            for (int i = arguments.size(); i < operands; i++) {
                boolean active = next < components.size() && isActive(i, components.get(next), all);
                String component =
                        active ? components.get(next++).getSimpleName().toString() : "";
                Shape shape = body.records.shape(adjoint.getParameters().get(i).asType());
                arguments.add(new Foreign.Argument(shape, active, false, component));
            }
            if (next < components.size()) {
                throw refusal(method, tree, "what it is differentiated by is not known");
            }
            return withWritten(arguments);
        }

        private boolean isActive(int position, RecordComponentElement component, boolean all) {
            VariableElement parameter = adjoint.getParameters().get(position);
            Type type = body.shared.types.of(parameter.asType());
            boolean fits =
                    ActiveTypes.isActive(parameter.asType()) && type.equals(body.shared.types.of(component.asType()));
            String name = parameter.getSimpleName().toString();
            return fits
                    && (all
                            || isUnknown(name)
                            || sameName(component.getSimpleName().toString(), name));
        }

        /** Names are lost in class files without debug information. */
        private boolean isUnknown(String name) {
            return name.matches("arg\\d+");
        }

        /** Generated names may have underscores after them. */
        private boolean sameName(String one, String other) {
            return one.replaceAll("_+$", "").equals(other.replaceAll("_+$", ""));
        }

        private List<Foreign.Argument> withWritten(List<Foreign.Argument> arguments) {
            int first = operands + (hasResult ? 1 : 0);
            List<? extends VariableElement> bars = adjoint.getParameters()
                    .subList(first, adjoint.getParameters().size());
            List<Integer> arrays = new ArrayList<>();
            for (int i = 0; i < arguments.size(); i++) {
                boolean array =
                        body.shared.types.of(adjoint.getParameters().get(i).asType()) instanceof ArrayType;
                if (arguments.get(i).active() && array) {
                    arrays.add(i);
                }
            }
            List<Foreign.Argument> all = new ArrayList<>(arguments);
            for (VariableElement bar : bars) {
                String name = bar.getSimpleName().toString();
                int position = arrays.stream()
                        .filter(i -> arrays.size() == bars.size()
                                ? !all.get(i).written()
                                : name.startsWith(all.get(i).component() + "BarFinal"))
                        .findFirst()
                        .orElseThrow(() -> refusal(
                                method,
                                tree,
                                "which arrays it writes is not known, for it was compiled without parameter names"));
                Foreign.Argument argument = all.get(position);
                all.set(position, new Foreign.Argument(argument.shape(), true, true, argument.component()));
            }
            return all;
        }
    }
}
