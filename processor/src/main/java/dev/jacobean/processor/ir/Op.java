package dev.jacobean.processor.ir;

import java.util.List;

/** One operation: immutable, compared by identity. */
public final class Op {
    private final Opcode code;
    private final List<Value> operands;
    private final List<Region> regions;
    private final List<Value> results;
    private final Origin origin;

    public Op(Opcode code, List<Value> operands, List<Region> regions, List<Value> results, Origin origin) {
        this.code = code;
        this.operands = List.copyOf(operands);
        this.regions = List.copyOf(regions);
        this.results = List.copyOf(results);
        this.origin = origin;
        for (int i = 0; i < results.size(); i++) {
            results.get(i).defineBy(this, i);
        }
        if (code instanceof Opcode.Loop) {
            List<Value> carried = regions.get(0).parameters();
            for (int i = 0; i < carried.size(); i++) {
                carried.get(i).carryBy(this, i);
            }
        }
    }

    public Opcode code() {
        return code;
    }

    public List<Value> operands() {
        return operands;
    }

    public Value operand(int i) {
        return operands.get(i);
    }

    public List<Region> regions() {
        return regions;
    }

    public Region region(int i) {
        return regions.get(i);
    }

    public List<Value> results() {
        return results;
    }

    /** The only result. */
    public Value result() {
        return results.get(0);
    }

    public Origin origin() {
        return origin;
    }

    public boolean is(Class<? extends Opcode> kind) {
        return kind.isInstance(code);
    }

    @Override
    public String toString() {
        return results + " = " + code + operands;
    }
}
