package dev.jacobean.processor.frontend.attribution;

import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the attribution of all bodies of a round shares. */
final class Services {
    final TypeOps ops;
    final MemberLookup members;
    final Lub lub;
    final NumericPromotion promotion;
    final ConditionalTypes conditionals;
    final FunctionalInterfaces functions;

    Services(Elements elements, Types types) {
        this.ops = new TypeOps(elements, types);
        this.members = new MemberLookup(ops);
        this.lub = new Lub(ops);
        this.promotion = new NumericPromotion(ops);
        this.conditionals = new ConditionalTypes(ops, lub);
        this.functions = new FunctionalInterfaces(ops, members);
    }
}
