package dev.jacobean.processor.split;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Value;
import java.util.List;

/**
 * Operations in a row that become a function of their own.
 *
 * @param inputs what they use of what was computed before, without constants
 * @param outputs what they compute and leave to what comes after
 * @param keptOutputs those outputs that others than parts use
 */
record Part(List<Op> ops, List<Value> inputs, List<Value> outputs, List<Value> keptOutputs) {}
