package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Class instance creations (JLS 15.9). An anonymous class is attributed with the type that it extends. */
final class Creations {
    private final Body body;
    private final TypeOps ops;
    private final Map<NewClassTree, Scope> scopes = new IdentityHashMap<>();

    Creations(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    /** @return an argument of unknown type if the constructor cannot be found */
    Argument analyse(ExpressionTree outer, NewClassTree tree, Scope scope) {
        TypeMirror type = createdType(tree, scope);
        if (!(type instanceof DeclaredType declared) || type.getKind() != TypeKind.DECLARED) {
            if (type != null) {
                body.result.unknown(tree, "`" + type + "` is no class (yet)");
            }
            body.polys.abandon(tree.getArguments(), scope);
            return new Argument.Typed(outer, null);
        }
        List<Argument> arguments = body.polys.analyse(tree.getArguments(), scope);
        List<TypeMirror> typeArguments = body.typeNames.types(tree.getTypeArguments(), scope);
        if (arguments == null || typeArguments == null) {
            return new Argument.Typed(outer, null);
        }
        if (tree.getClassBody() != null) {
            scopes.put(tree, scope);
        }
        if (declared.asElement().getKind().isInterface()) {
            attributeClassBody(tree, declared);
            body.result.type(tree, declared);
            return new Argument.Typed(outer, declared);
        }
        boolean diamond = isDiamond(tree.getIdentifier()) && ops.isRaw(declared);
        Invocation chosen = body.calls.choose(
                tree,
                declared.asElement().getSimpleName().toString(),
                body.calls.constructors(declared, tree.getClassBody() != null),
                arguments,
                typeArguments,
                diamond);
        if (chosen == null) {
            return new Argument.Typed(outer, null);
        }
        if (chosen.poly()) {
            return new Argument.Call(outer, chosen);
        }
        body.polys.infer(chosen, null);
        if (chosen.inference().isSpoiled()) {
            body.polys.abandon(arguments);
            return new Argument.Typed(outer, null);
        }
        Symbol.Method constructor = body.polys.finish(chosen, chosen.inference());
        Symbol.Method typed = new Symbol.Method(
                constructor.element(), constructor.parameterTypes(), declared, constructor.varargsCall());
        record(tree, typed);
        return new Argument.Typed(outer, declared);
    }

    /** Records a creation whose constructor and type are known. */
    void record(NewClassTree tree, Symbol.Method constructor) {
        body.result.symbol(tree, constructor);
        body.result.type(tree, constructor.returnType());
        body.result.type(tree.getIdentifier(), constructor.returnType());
        attributeClassBody(tree, (DeclaredType) constructor.returnType());
    }

    private void attributeClassBody(NewClassTree tree, DeclaredType type) {
        ClassTree classBody = tree.getClassBody();
        if (classBody != null) {
            body.anonymousClasses.attribute(classBody, type, scopes.remove(tree));
        }
    }

    private TypeMirror createdType(NewClassTree tree, Scope scope) {
        if (tree.getEnclosingExpression() == null) {
            return body.typeNames.type(tree.getIdentifier(), scope);
        }
        TypeMirror outer = body.expressions.type(tree.getEnclosingExpression(), scope);
        if (!(outer instanceof DeclaredType site)) {
            return null;
        }
        return memberOf(site, tree.getIdentifier(), scope);
    }

    /** The inner class that {@code outer.new Inner()} names. */
    private TypeMirror memberOf(DeclaredType outer, Tree tree, Scope scope) {
        if (tree instanceof ParameterizedTypeTree parameterized) {
            TypeMirror raw = memberOf(outer, parameterized.getType(), scope);
            List<TypeMirror> arguments = body.typeNames.types(parameterized.getTypeArguments(), scope);
            if (raw == null || arguments == null || arguments.isEmpty()) {
                return raw;
            }
            TypeElement element = (TypeElement) ((DeclaredType) raw).asElement();
            return ops.declared(outer, element, arguments.toArray(TypeMirror[]::new));
        }
        Tree plain = tree instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : tree;
        TypeMirror type = plain instanceof IdentifierTree identifier
                ? body.typeNames.member(outer, identifier.getName().toString())
                : null;
        if (type == null) {
            body.result.unknown(tree, "`" + outer + "` has no inner class `" + tree + "`");
        } else {
            body.result.type(tree, type);
        }
        return type;
    }

    private static boolean isDiamond(Tree tree) {
        return tree instanceof ParameterizedTypeTree parameterized
                && parameterized.getTypeArguments().isEmpty();
    }
}
