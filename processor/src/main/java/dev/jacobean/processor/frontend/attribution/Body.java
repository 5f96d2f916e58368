package dev.jacobean.processor.frontend.attribution;

/** The attributors of one body's parts; what they find goes into one {@link Attribution}. */
final class Body {
    final Environment environment;
    final Attribution result;
    final TypeNames typeNames;
    final NameResolver names;
    final ExpressionAttributor expressions;
    final PolyExpressions polys;
    final Calls calls;
    final Creations creations;
    final Choices choices;
    final OverloadResolution overloads;
    final Lambdas lambdas;
    final References references;
    final StatementWalker statements;
    final Variables variables;
    final Switches switches;
    final AnonymousClasses anonymousClasses;
    final Bindings bindings;
    final MemberBodies members;
    final NamedClasses namedClasses;

    Body(Environment environment, Attribution result) {
        this.environment = environment;
        this.result = result;
        this.typeNames = new TypeNames(this);
        this.names = new NameResolver(this);
        this.expressions = new ExpressionAttributor(this);
        this.polys = new PolyExpressions(this);
        this.calls = new Calls(this);
        this.creations = new Creations(this);
        this.choices = new Choices(this);
        this.overloads = new OverloadResolution(this);
        this.lambdas = new Lambdas(this);
        this.references = new References(this);
        this.bindings = new Bindings(result);
        this.statements = new StatementWalker(this);
        this.variables = new Variables(this);
        this.switches = new Switches(this);
        this.anonymousClasses = new AnonymousClasses(this);
        this.members = new MemberBodies(this);
        this.namedClasses = new NamedClasses(this);
    }

    /** A body whose findings may be dropped again. */
    Body speculative() {
        return new Body(environment, new Attribution());
    }

    Services services() {
        return environment.services;
    }

    TypeOps ops() {
        return environment.services.ops;
    }
}
