package dev.jacobean.samples.network;

/** Data that cannot be read; the message says where, as {@code file:line}, and what was expected. */
final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataException(String message) {
        super(message);
    }

    DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
