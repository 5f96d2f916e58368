package dev.jacobean.processor.emit;

import com.palantir.javapoet.CodeBlock;

/** The body of what could not be differentiated. The compiler has been given an error, so it never runs. */
final class Stub {
    private Stub() {}

    static CodeBlock body() {
        return CodeBlock.builder()
                .addStatement("throw new $T($S)", UnsupportedOperationException.class, "not differentiated")
                .build();
    }
}
