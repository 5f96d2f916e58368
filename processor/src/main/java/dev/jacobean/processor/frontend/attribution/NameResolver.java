package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What names stand for: variables first, then types, then packages (JLS 6.5.2). */
final class NameResolver {
    private final Body body;
    private final TypeOps ops;

    NameResolver(Body body) {
        this.body = body;
        this.ops = body.ops();
    }

    /**
     * Attributes an expression that may as well be the name of a type.
     *
     * @return null if unknown
     */
    Qualifier qualifier(Tree tree, Scope scope) {
        Qualifier qualifier = typeOrValueOrPackage(tree, scope);
        if (qualifier == null || !qualifier.isPackage()) {
            return qualifier;
        }
        String name = qualifier.packageName();
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return unknown(tree, "there is no variable or class `" + first + "` (yet)");
    }

    private Qualifier typeOrValueOrPackage(Tree tree, Scope scope) {
        if (tree instanceof IdentifierTree identifier) {
            return identifier(identifier, scope);
        }
        if (tree instanceof MemberSelectTree select) {
            return select(select, scope);
        }
        if (tree instanceof PrimitiveTypeTree
                || tree instanceof ArrayTypeTree
                || tree instanceof ParameterizedTypeTree
                || tree instanceof AnnotatedTypeTree) {
            TypeMirror type = body.typeNames.type(tree, scope);
            return type == null ? null : Qualifier.type(type);
        }
        TypeMirror type = body.expressions.type((ExpressionTree) tree, scope);
        return type == null ? null : Qualifier.value(type);
    }

    private Qualifier identifier(IdentifierTree tree, Scope scope) {
        String name = tree.getName().toString();
        if (name.equals("this")) {
            return instance(tree, scope.enclosingClass().type());
        }
        if (name.equals("super")) {
            return superclass(tree, superclassOf(scope.enclosingClass()));
        }
        for (Scope each = scope; each != null; each = each.outer()) {
            Symbol.Local local = each.local(name);
            if (local != null) {
                return variable(tree, local, local.type(), body.environment.localConstants.get(local.declaration()));
            }
            if (each.level() != null) {
                VariableElement field = body.environment.visibleField(each.level(), name);
                if (field != null) {
                    return field(tree, field, each.level().type(), true);
                }
            }
        }
        VariableElement imported = body.environment.imports.field(name, body.environment.access);
        return imported == null ? typeOrPackage(tree, name, scope) : field(tree, imported, null, true);
    }

    private Qualifier typeOrPackage(IdentifierTree tree, String name, Scope scope) {
        if (body.typeNames.isUnknownLocalClass(name, scope)) {
            return unknown(tree, "`" + name + "` is a class declared inside a body");
        }
        TypeMirror type = body.typeNames.find(name, scope);
        if (type != null) {
            return typeName(tree, type);
        }
        // whether there is such a package shows when a class of it is named
        return Qualifier.ofPackage(name);
    }

    private Qualifier select(MemberSelectTree tree, Scope scope) {
        String name = tree.getIdentifier().toString();
        if (name.equals("class")) {
            return classLiteral(tree, scope);
        }
        Qualifier outer = typeOrValueOrPackage(tree.getExpression(), scope);
        if (outer == null) {
            return null;
        }
        if (outer.isPackage()) {
            return memberOfPackage(tree, outer.packageName() + "." + name);
        }
        if (name.equals("this")) {
            return instance(tree, thisType(outer.type(), scope));
        }
        if (name.equals("super")) {
            return qualifiedSuper(tree, outer.type(), scope);
        }
        Symbol.Local own = isThis(tree.getExpression()) ? scope.ownField(name) : null;
        if (own != null) {
            return variable(tree, own, own.type(), null);
        }
        if (name.equals("length") && outer.type().getKind() == TypeKind.ARRAY) {
            return variable(tree, new Symbol.ArrayLength(), ops.primitive(TypeKind.INT), null);
        }
        for (DeclaredType site : ops.memberSites(outer.type())) {
            VariableElement field = body.environment.accessibleField(site, name);
            if (field != null) {
                return field(tree, field, site, outer.isType());
            }
        }
        TypeMirror member = outer.type() instanceof DeclaredType site ? body.typeNames.member(site, name) : null;
        return member == null
                ? unknown(tree, "`" + outer.type() + "` has no member `" + name + "`")
                : typeName(tree, member);
    }

    private static boolean isThis(Tree tree) {
        return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals("this");
    }

    private Qualifier classLiteral(MemberSelectTree tree, Scope scope) {
        TypeMirror type = body.typeNames.type(tree.getExpression(), scope);
        if (type == null) {
            return null;
        }
        TypeMirror argument = type.getKind() == TypeKind.VOID
                ? ops.elements.getTypeElement("java.lang.Void").asType()
                : ops.types.erasure(ops.boxed(type));
        TypeElement classElement = ops.elements.getTypeElement("java.lang.Class");
        TypeMirror literal = ops.types.getDeclaredType(classElement, argument);
        body.result.type(tree, literal);
        return Qualifier.value(literal);
    }

    private Qualifier memberOfPackage(MemberSelectTree tree, String name) {
        TypeElement type = body.environment.imports.qualified(name);
        if (type == null) {
            return Qualifier.ofPackage(name);
        }
        recordPackage(tree.getExpression(), name.substring(0, name.lastIndexOf('.')));
        return typeName(tree, ops.types.getDeclaredType(type));
    }

    private void recordPackage(Tree tree, String name) {
        body.result.symbol(tree, new Symbol.PackageName(name));
        if (tree instanceof MemberSelectTree select) {
            recordPackage(select.getExpression(), name.substring(0, name.lastIndexOf('.')));
        }
    }

    /** @param constant whether a constant field keeps its value when it is named this way (JLS 15.29) */
    private Qualifier field(Tree tree, VariableElement field, DeclaredType site, boolean constant) {
        TypeMirror type = memberType(field, site);
        if (type.getKind() == TypeKind.ERROR) {
            return unknown(tree, "the type `" + type + "` does not exist (yet)");
        }
        return variable(tree, new Symbol.Field(field, type), type, constant ? field.getConstantValue() : null);
    }

    private TypeMirror memberType(VariableElement field, DeclaredType site) {
        boolean generic = site != null
                && !TypeOps.isStatic(field)
                && field.asType().getKind() != TypeKind.ERROR
                && !ops.isPrimitive(field.asType());
        return generic ? ops.types.asMemberOf(site, field) : field.asType();
    }

    private Qualifier variable(Tree tree, Symbol symbol, TypeMirror type, Object constant) {
        body.result.symbol(tree, symbol);
        if (type == null) {
            return null;
        }
        TypeMirror captured = ops.capture(type);
        body.result.type(tree, captured);
        if (constant != null) {
            body.result.constant(tree, constant);
        }
        return Qualifier.value(captured);
    }

    private Qualifier instance(Tree tree, TypeMirror type) {
        body.result.symbol(tree, new Symbol.This(type));
        body.result.type(tree, type);
        return Qualifier.value(type);
    }

    private Qualifier superclass(Tree tree, TypeMirror type) {
        body.result.symbol(tree, new Symbol.Super(type));
        body.result.type(tree, type);
        return Qualifier.value(type);
    }

    private Qualifier typeName(Tree tree, TypeMirror type) {
        body.result.symbol(tree, new Symbol.TypeName(type));
        body.result.type(tree, type);
        return Qualifier.type(type);
    }

    private Qualifier unknown(Tree tree, String reason) {
        body.result.unknown(tree, reason);
        return null;
    }

    /** The type of an enclosing instance, with its type parameters. */
    private TypeMirror thisType(TypeMirror named, Scope from) {
        for (Scope scope = from; scope != null; scope = scope.outer()) {
            Scope.ClassLevel level = scope.level();
            if (level != null
                    && !level.isAnonymous()
                    && ops.types.isSameType(ops.types.erasure(level.type()), ops.types.erasure(named))) {
                return level.type();
            }
        }
        return named;
    }

    TypeMirror superclassOf(Scope.ClassLevel level) {
        if (level.isAnonymous()) {
            return ops.isInterface(level.type()) ? ops.object : level.type();
        }
        List<? extends TypeMirror> above = ops.types.directSupertypes(level.type());
        return above.isEmpty() ? ops.object : above.get(0);
    }

    /** {@code Outer.super}, or {@code Interface.super} for a direct superinterface. */
    private Qualifier qualifiedSuper(Tree tree, TypeMirror named, Scope scope) {
        if (ops.isInterface(named)) {
            DeclaredType above = ops.asSuper(scope.enclosingClass().type(), ops.types.asElement(named));
            return superclass(tree, above == null ? named : above);
        }
        TypeMirror outer = thisType(named, scope);
        if (!(outer instanceof DeclaredType)
                || ops.types.isSameType(outer, ops.object)
                || outer.getKind() == TypeKind.ERROR) {
            return unknown(tree, "`" + named + "` has no superclass");
        }
        return superclass(tree, ops.types.directSupertypes(outer).get(0));
    }
}
