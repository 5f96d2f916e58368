package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.ir.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps of many helpers those that are called. */
final class Reachable {
    private final List<Function> all;
    private final Map<String, Function> reached = new LinkedHashMap<>();

    private Reachable(List<Function> all) {
        this.all = all;
    }

    static Program of(Function main, List<Function> helpers) {
        Reachable reachable = new Reachable(helpers);
        reachable.visit(main.body());
        return new Program(main, List.copyOf(reachable.reached.values()));
    }

    private void visit(Region region) {
        for (Op op : region.ops()) {
            if (op.code() instanceof Opcode.Call call) {
                reach(call.function());
            } else if (op.code() instanceof Opcode.Lambda lambda) {
                reach(lambda.function());
            }
            op.regions().forEach(this::visit);
        }
    }

    private void reach(String function) {
        if (!reached.containsKey(function)) {
            Function helper = Program.find(all, function);
            reached.put(function, helper);
            visit(helper.body());
        }
    }
}
