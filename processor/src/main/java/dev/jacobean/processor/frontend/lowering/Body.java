package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.jacobean.processor.frontend.attribution.Attribution;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * One body in execution: that of the differentiable method, of a helper that is inlined, or of a lambda. It ties together
 * the parts of the lowering, which share its environment.
 */
final class Body {
    final Shared shared;
    final Builder builder;
    final Attribution attribution;
    final Environment environment;
    final Jumps jumps;
    final Branches branches;
    final Expressions expressions;
    final Operators operators;
    final Assignments assignments;
    final Members members;
    final Arrays arrays;
    final Records records;
    final Construction construction;
    final Patterns patterns;
    final Functions functions;
    final FunctionCalls functionCalls;
    final Calls calls;
    final Inlining inlining;
    final Statements statements;
    final Loops loops;
    final Switches switches;

    /** Of the block that is being executed. */
    private Boxes boxes;

    /** The object that this constructor, or initialiser, makes; null in all other bodies. */
    Construction.Unfinished unfinished;

    /** What {@code this} stands for; null in static methods and constructors. */
    final Binding self;

    /** The methods that enclose this body, by call or by declaration, outermost first. */
    final List<Element> chain;

    /** The type that {@code return} converts to; void where nothing is returned. */
    final TypeMirror returns;

    Body(
            Shared shared,
            Attribution attribution,
            Environment environment,
            Binding self,
            List<Element> chain,
            TypeMirror returns) {
        this.shared = shared;
        this.builder = shared.builder;
        this.attribution = attribution;
        this.environment = environment;
        this.self = self;
        this.chain = List.copyOf(chain);
        this.returns = returns;
        this.jumps = new Jumps(environment);
        this.branches = new Branches(this);
        this.expressions = new Expressions(this);
        this.operators = new Operators(this);
        this.assignments = new Assignments(this);
        this.members = new Members(this);
        this.arrays = new Arrays(this);
        this.records = new Records(this);
        this.construction = new Construction(this);
        this.patterns = new Patterns(this);
        this.functions = new Functions(this);
        this.functionCalls = new FunctionCalls(this);
        this.calls = new Calls(this);
        this.inlining = new Inlining(this);
        this.statements = new Statements(this);
        this.loops = new Loops(this);
        this.switches = new Switches(this);
        if (self instanceof Binding.Aggregate object) {
            reveal(object);
        }
    }

    /** Makes the variables around the class of an object known to its methods. */
    private void reveal(Binding.Aggregate object) {
        if (object.type() instanceof DeclaredType type) {
            for (Captures.Variable each : shared.classes.captured((TypeElement) type.asElement())) {
                if (environment.get(each.tree()) == null) {
                    environment.set(
                            each.tree(),
                            records.field(
                                    object,
                                    object.layout().field(each.element()).orElseThrow()));
                }
            }
        }
    }

    /** Executes the body of a method; the result is null if it returns nothing. */
    Binding run(BlockTree block) {
        return run(block, Boxes.of(block, attribution, shared, List.of()));
    }

    /** Executes the body of a method or a lambda, of which it is known what it keeps unboxed. */
    Binding run(BlockTree block, Boxes unboxed) {
        boolean valued = returns.getKind() != TypeKind.VOID;
        keep(unboxed);
        if (valued) {
            environment.set(jumps.exit.slot(), new Binding.Unset(returns));
        }
        environment.set(jumps.exit, new Binding.Known(false));
        statements.list(block.getStatements());
        return valued ? environment.get(jumps.exit.slot()) : null;
    }

    /** Says what is kept unboxed. */
    void keep(Boxes unboxed) {
        boxes = unboxed;
    }

    /** The same body of another instance. */
    Body withSelf(Binding other) {
        return new Body(shared, attribution, environment, other, chain, returns);
    }

    /** Throws a new exception with a message; nothing after it is executed. */
    void raise(ObjectType exception, String message) {
        raise(exception, builder.constant(Type.STRING, message));
    }

    /** As above, without a message. */
    void raise(ObjectType exception) {
        MethodRef constructor =
                new MethodRef(MethodRef.Kind.CONSTRUCTOR, exception.javaName(), "<init>", List.of(), exception);
        builder.raise(builder.invoke(constructor, Effect.CALL, List.of()));
        throw new Unreachable();
    }

    /** As above, with a message that is computed. */
    void raise(ObjectType exception, Value message) {
        MethodRef constructor = new MethodRef(
                MethodRef.Kind.CONSTRUCTOR, exception.javaName(), "<init>", List.of(Type.STRING), exception);
        builder.raise(builder.invoke(constructor, Effect.CALL, List.of(message)));
        throw new Unreachable();
    }

    /** The type that the values of a variable are kept in, which may be unboxed. */
    TypeMirror storedType(VariableTree variable, TypeMirror declared) {
        return boxes == null ? declared : boxes.typeOf(variable, declared);
    }

    /** The type that an expression is evaluated to: a box that is surely a number's is one. */
    TypeMirror evaluatedType(ExpressionTree tree, TypeMirror type) {
        boolean number = boxes != null && shared.types.isFloatingBox(type) && boxes.isNumber(tree);
        return number ? shared.types.unboxedMirror(type) : type;
    }

    TypeMirror typeOf(Tree tree) {
        return attribution.typeOf(tree);
    }

    Type irTypeOf(Tree tree) {
        return shared.types.of(attribution.typeOf(tree));
    }

    String text(Tree tree) {
        return shared.text(tree);
    }
}
