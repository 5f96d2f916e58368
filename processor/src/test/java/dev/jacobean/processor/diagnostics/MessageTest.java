package dev.jacobean.processor.diagnostics;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each message has a tag, says what and why, and ends with what to do. */
class MessageTest {
    private static final Pattern SENTENCE = Pattern.compile("[.:;,?] ");

    /** What a way out begins with. */
    private static final Set<String> WAYS_OUT = Set.of(
            "Build",
            "Check",
            "Choose",
            "Compare",
            "Compile",
            "Consider",
            "Declare",
            "Give",
            "It is 1",
            "Jacobean.passive",
            "Keep",
            "Leave",
            "Make",
            "Move",
            "Please report",
            "Put",
            "Remove",
            "Rename",
            "Replace",
            "Return",
            "Rewrite",
            "Say @",
            "Tell them apart",
            "Use");

    @ParameterizedTest
    @EnumSource(Message.class)
    void endsWithAWayOut(Message message) {
        String text = message.text(Collections.nCopies(9, " Use something").toArray());
        String[] sentences = SENTENCE.split(text);

        assertWithMessage(text).that(text).startsWith("[" + message.tag() + "] ");
        assertWithMessage(text).that(text).doesNotContain("%");
        assertWithMessage(text).that(sentences.length).isAtLeast(2);
        boolean found = false;
        for (int i = 1; i < sentences.length; i++) {
            String sentence = sentences[i].strip();
            found |= WAYS_OUT.stream().anyMatch(way -> sentence.toLowerCase().startsWith(way.toLowerCase()));
        }
        assertWithMessage(text).that(found).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Message.class)
    void saysHowItIsSuppressedIfItIsNoError(Message message) {
        String text = message.text(Collections.nCopies(9, " Use something").toArray());

        assertWithMessage(text)
                .that(text.contains("@SuppressWarnings(\"jacobean:" + message.tag() + "\")"))
                .isEqualTo(message.severity() != Severity.ERROR);
    }
}
