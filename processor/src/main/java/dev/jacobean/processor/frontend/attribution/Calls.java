package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Method invocations (JLS 15.12): which methods a call may mean, and what the chosen one returns. */
final class Calls {
    private final Body body;
    private final TypeOps ops;

    Calls(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    /** @return an argument of unknown type if the method cannot be found */
    Argument analyse(ExpressionTree outer, MethodInvocationTree tree, Scope scope) {
        ExpressionTree select = tree.getMethodSelect();
        Qualifier qualifier = null;
        if (select instanceof MemberSelectTree member) {
            qualifier = body.names.qualifier(member.getExpression(), scope);
            if (qualifier == null) {
                body.polys.abandon(tree.getArguments(), scope);
                return new Argument.Typed(outer, null);
            }
        }
        List<Argument> arguments = body.polys.analyse(tree.getArguments(), scope);
        List<TypeMirror> typeArguments = body.typeNames.types(tree.getTypeArguments(), scope);
        if (arguments == null || typeArguments == null) {
            return new Argument.Typed(outer, null);
        }
        String name = nameOf(select);
        if (name.equals("this") || name.equals("super")) {
            return constructorCall(outer, tree, arguments, typeArguments, scope);
        }
        if (qualifier != null && isArrayClone(qualifier.type(), name, arguments)) {
            return arrayClone(outer, tree, qualifier.type());
        }
        List<Candidate> candidates =
                qualifier == null ? unqualified(select, name, scope) : qualified(qualifier.type(), name);
        if (candidates == null) {
            return new Argument.Typed(outer, null);
        }
        Invocation chosen = choose(tree, name, candidates, arguments, typeArguments, false);
        if (chosen == null) {
            return new Argument.Typed(outer, null);
        }
        if (chosen.poly()) {
            return new Argument.Call(outer, chosen);
        }
        TypeMirror receiver = qualifier == null ? scope.enclosingClass().type() : qualifier.type();
        return new Argument.Typed(outer, complete(tree, chosen, receiver));
    }

    private static String nameOf(ExpressionTree select) {
        return select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : ((IdentifierTree) select).getName().toString();
    }

    /** @return null if there is none, or no best one */
    Invocation choose(
            Tree tree,
            String name,
            List<Candidate> candidates,
            List<Argument> arguments,
            List<TypeMirror> typeArguments,
            boolean diamond) {
        OverloadResolution.Choice choice = body.overloads.choose(candidates, arguments, typeArguments, diamond);
        if (choice.invocation() != null
                && isSignaturePolymorphic(choice.invocation().element())) {
            body.result.unknown(tree, "the type of `" + name + "` depends on the call (JLS 15.12.3)");
            return null;
        }
        if (choice.invocation() == null) {
            String problem = candidates.isEmpty() ? "there is no method" : "no method suits the arguments:";
            body.result.unknown(tree, (choice.ambiguous() ? "several methods suit:" : problem) + " `" + name + "`");
            body.polys.abandon(arguments);
        }
        return choice.invocation();
    }

    private static boolean isSignaturePolymorphic(ExecutableElement method) {
        String owner = method.getEnclosingElement().toString();
        return method.isVarArgs()
                && method.getModifiers().contains(Modifier.NATIVE)
                && (owner.equals("java.lang.invoke.MethodHandle") || owner.equals("java.lang.invoke.VarHandle"));
    }

    /** The methods of the innermost class that has any of this name, else the imported ones (JLS 15.12.1). */
    private List<Candidate> unqualified(Tree tree, String name, Scope from) {
        for (Scope scope = from; scope != null; scope = scope.outer()) {
            Scope.ClassLevel level = scope.level();
            if (level == null) {
                continue;
            }
            if (level.isAnonymous() && level.ownMembers().contains(name)) {
                body.result.unknown(tree, "`" + name + "` is a member of an anonymous class");
                return null;
            }
            List<Candidate> found = body.environment.visibleMethods(level, name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return body.environment.imports.methods(name, body.environment.access).stream()
                .map(method -> new Candidate(method, null))
                .toList();
    }

    List<Candidate> qualified(TypeMirror site, String name) {
        List<Candidate> found = new ArrayList<>();
        for (DeclaredType each : ops.memberSites(site)) {
            for (Candidate candidate : members(each, name)) {
                if (found.stream().noneMatch(other -> other.element().equals(candidate.element()))) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private List<Candidate> members(DeclaredType site, String name) {
        Element owner = site.asElement();
        return body.services().members.methods((TypeElement) owner, name).stream()
                .filter(method -> body.environment.access.isAccessible(method, owner))
                .map(method -> new Candidate(method, site))
                .toList();
    }

    /** @param subclass whether the call is made by a subclass, be it an anonymous one */
    List<Candidate> constructors(DeclaredType type, boolean subclass) {
        return body.services().members.constructors((TypeElement) type.asElement()).stream()
                .filter(constructor -> body.environment.access.isAccessible(constructor, null)
                        || subclass && constructor.getModifiers().contains(Modifier.PROTECTED))
                .map(constructor -> new Candidate(constructor, type))
                .toList();
    }

    private Argument constructorCall(
            ExpressionTree outer,
            MethodInvocationTree tree,
            List<Argument> arguments,
            List<TypeMirror> typeArguments,
            Scope scope) {
        String name = nameOf(tree.getMethodSelect());
        Scope.ClassLevel level = scope.enclosingClass();
        TypeMirror nothing = ops.types.getNoType(TypeKind.VOID);
        if (name.equals("super") && level.type().asElement().getKind() == ElementKind.ENUM) {
            // javac's own call, with arguments that it does not show
            body.result.type(tree, nothing);
            return new Argument.Typed(outer, nothing);
        }
        TypeMirror site = name.equals("this") ? level.type() : body.names.superclassOf(level);
        Invocation chosen =
                choose(tree, name, constructors((DeclaredType) site, true), arguments, typeArguments, false);
        if (chosen == null) {
            return new Argument.Typed(outer, null);
        }
        complete(tree, chosen, site);
        body.result.type(tree, nothing);
        return new Argument.Typed(outer, nothing);
    }

    private static boolean isArrayClone(TypeMirror site, String name, List<Argument> arguments) {
        return site.getKind() == TypeKind.ARRAY && name.equals("clone") && arguments.isEmpty();
    }

    /** Arrays have a public clone that returns their own type (JLS 10.7). */
    private Argument arrayClone(ExpressionTree outer, MethodInvocationTree tree, TypeMirror array) {
        ExecutableElement clone = body.services()
                .members
                .methods((TypeElement) ops.object.asElement(), "clone")
                .get(0);
        record(tree, new Symbol.Method(clone, List.of(), array, false));
        return new Argument.Typed(outer, array);
    }

    /** Records a call that does not depend on its target. */
    private TypeMirror complete(MethodInvocationTree tree, Invocation invocation, TypeMirror receiver) {
        body.polys.infer(invocation, null);
        if (invocation.inference().isSpoiled()) {
            body.polys.abandon(invocation.arguments());
            return null;
        }
        Symbol.Method method = body.polys.finish(invocation, invocation.inference());
        if (invocation.element().getSimpleName().contentEquals("getClass")
                && invocation.arguments().isEmpty()) {
            DeclaredType type = ops.types.getDeclaredType(
                    ops.elements.getTypeElement("java.lang.Class"),
                    ops.types.getWildcardType(ops.types.erasure(receiver), null));
            TypeMirror captured = ops.capture(type);
            method = new Symbol.Method(method.element(), method.parameterTypes(), captured, false);
        }
        record(tree, method);
        return method.returnType();
    }

    void record(MethodInvocationTree tree, Symbol.Method method) {
        body.result.symbol(tree, method);
        body.result.symbol(tree.getMethodSelect(), method);
        body.result.type(tree, method.returnType());
    }

    /** The declared result of the method that a call names, by which javac tells numeric conditionals (JLS 15.25). */
    boolean declaresNumericResult(MethodInvocationTree tree) {
        if (!(body.result.symbolOf(tree) instanceof Symbol.Method method)) {
            return false;
        }
        boolean ofMethod = method.element().getReturnType().getKind() == TypeKind.TYPEVAR
                && ((ExecutableType) method.element().asType())
                        .getTypeVariables()
                        .contains(method.element().getReturnType());
        return !ofMethod
                && method.returnType().getKind() != TypeKind.TYPEVAR
                && ops.unboxed(method.returnType()) != null;
    }
}
