package dev.jacobean.processor.testing;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What javac said, without javac: its own diagnostics hold on to all that it knew when it said it.
 *
 * @param told as it reads, with its place
 */
record Told(
        Kind kind,
        JavaFileObject source,
        long position,
        long startPosition,
        long endPosition,
        long lineNumber,
        long columnNumber,
        String code,
        String message,
        String told)
        implements Diagnostic<JavaFileObject> {
    static Told of(Diagnostic<? extends JavaFileObject> diagnostic) {
        return new Told(
                diagnostic.getKind(),
                diagnostic.getSource(),
                diagnostic.getPosition(),
                diagnostic.getStartPosition(),
                diagnostic.getEndPosition(),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getCode(),
                diagnostic.getMessage(Locale.ROOT),
                diagnostic.toString());
    }

    @Override
    public Kind getKind() {
        return kind;
    }

    @Override
    public JavaFileObject getSource() {
        return source;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public long getStartPosition() {
        return startPosition;
    }

    @Override
    public long getEndPosition() {
        return endPosition;
    }

    @Override
    public long getLineNumber() {
        return lineNumber;
    }

    @Override
    public long getColumnNumber() {
        return columnNumber;
    }

    @Override
    public String getCode() {
        return code;
    }

    @Override
    public String getMessage(Locale locale) {
        return message;
    }

    @Override
    public String toString() {
        return told;
    }
}
