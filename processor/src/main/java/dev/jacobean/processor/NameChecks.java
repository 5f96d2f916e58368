package dev.jacobean.processor;

import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Checks that what is generated for the methods of one class is called differently. Records begin with a capital, and
 * their class files must differ where file names do not tell capitals from small letters.
 */
final class NameChecks {
    private final Map<String, Request> taken = new HashMap<>();

    /** @throws Refusal if a method before it generates the same names */
    void check(Request request) {
        Request other = taken.putIfAbsent(key(request.baseName()), request);
        if (other != null) {
            Object place = request.name().<Object>map(request::at).orElse(request.method());
            throw Refusal.of(Message.NAME_CLASH, place, request.methodName(), signature(other), proposal(request));
        }
    }

    private static String key(String baseName) {
        return baseName.toLowerCase(Locale.ROOT);
    }

    private static String signature(Request request) {
        return request.method().toString();
    }

    private String proposal(Request request) {
        int number = 2;
        while (taken.containsKey(key(request.methodName() + number))) {
            number++;
        }
        return request.methodName() + number;
    }
}
