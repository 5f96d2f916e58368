package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets values share a variable: first those that are copied into each other, so that the copies vanish, then those that are
 * versions of one of the user's variables. Values share only if they have one type, do not conflict, and do not have two
 * different names of the user's.
 */
final class Coalescing {
    private static final int TRIES = 8;

    private final Extents extents;
    private final Interference interference;
    private final Uses uses;
    private final int parameters;
    private final Group[] groupOf;

    /** @param parameters how many of the variables, the first, are parameters of the method: these are not assigned */
    Coalescing(Extents extents, Interference interference, Uses uses, int parameters) {
        this.extents = extents;
        this.uses = uses;
        this.interference = interference;
        this.parameters = parameters;
        int count = extents.variables().size();
        groupOf = new Group[count];
        for (int i = 0; i < count; i++) {
            groupOf[i] = new Group(i);
        }
        mergeCopies();
        mergeNames();
    }

    /** The variable of each value that is one; parameters are not among them. */
    Map<Value, Variable> variables() {
        Map<Group, Variable> made = new HashMap<>();
        Map<Value, Variable> variables = new LinkedHashMap<>();
        for (int i = parameters; i < groupOf.length; i++) {
            Group group = groupOf[i];
            variables.put(extents.variables().get(i), made.computeIfAbsent(group, this::variable));
        }
        return variables;
    }

    private Variable variable(Group group) {
        String name = group.name != null ? group.name : name(group.first);
        return new Variable(group.type, name, group.place.isLoop());
    }

    /** After what an integer is computed for, else after what a value is. */
    private String name(Value value) {
        boolean computed = value.definition() != null
                && value.type() == Type.INT
                && !value.definition().is(Opcode.Load.class);
        String purpose = computed ? uses.purpose(value) : null;
        return purpose == null ? NameHints.of(value) : purpose;
    }

    private void mergeCopies() {
        List<Copy> copies = new ArrayList<>(interference.affinities());
        copies.sort(Comparator.comparingInt((Copy copy) -> -place(copy.target()).depth())
                .thenComparingInt(copy -> extents.number(copy.target())));
        for (boolean named : new boolean[] {true, false}) {
            for (Copy copy : copies) {
                Group target = groupOf[extents.number(copy.target())];
                Group source = groupOf[extents.number(copy.source())];
                boolean head = target.place.isLoop(); // a for loop reads better with a counter of its own
                boolean sameName = target.name != null && target.name.equals(source.name);
                if (target != source && !head && sameName == named && mayShare(target, source)) {
                    merge(target, source);
                }
            }
        }
    }

    private Place place(Value variable) {
        return extents.place(extents.number(variable));
    }

    private void mergeNames() {
        Map<String, List<Group>> known = new HashMap<>();
        for (int i = parameters; i < groupOf.length; i++) {
            Group group = groupOf[i];
            if (group.name == null || group.place.isLoop() || group.members.nextSetBit(0) != i) {
                continue;
            }
            List<Group> older = known.computeIfAbsent(group.name, name -> new ArrayList<>());
            boolean merged = false;
            for (int k = older.size() - 1; k >= Math.max(0, older.size() - TRIES) && !merged; k--) {
                merged = older.get(k).place.contains(group.place) && mayShare(older.get(k), group);
                if (merged) {
                    merge(older.get(k), group);
                }
            }
            if (!merged) {
                older.add(group);
            }
        }
    }

    private boolean mayShare(Group a, Group b) {
        boolean sameName = a.name == null || b.name == null || a.name.equals(b.name);
        return sameName && !a.fixed && !b.fixed && a.type.equals(b.type) && !a.neighbours.intersects(b.members);
    }

    private void merge(Group into, Group other) {
        into.members.or(other.members);
        into.neighbours.or(other.neighbours);
        into.place = into.place.common(other.place);
        into.name = into.name == null ? other.name : into.name;
        into.first = extents.number(into.first) < extents.number(other.first) ? into.first : other.first;
        other.members.stream().forEach(member -> groupOf[member] = into);
    }

    /** Values that share a variable. */
    private final class Group {
        final Type type;
        final boolean fixed;
        final BitSet members = new BitSet();
        final BitSet neighbours = new BitSet();
        Value first;
        String name;
        Place place;

        Group(int number) {
            first = extents.variables().get(number);
            type = first.type();
            name = first.name();
            fixed = number < parameters;
            members.set(number);
            neighbours.or(interference.neighbours(number));
            place = extents.place(number);
        }
    }
}
