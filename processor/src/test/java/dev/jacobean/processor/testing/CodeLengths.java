package dev.jacobean.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads from a class file how many bytes of bytecode its methods have. */
final class CodeLengths {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    /** The bytes that an entry of the constant pool has after its tag, by tag. */
    private static final int[] ENTRY = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private final DataInputStream in;
    private final Map<String, Integer> lengths = new LinkedHashMap<>();
    private String[] texts;

    private CodeLengths(byte[] classFile) {
        in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** By the name and descriptor of the method. */
    static Map<String, Integer> of(byte[] classFile) {
        CodeLengths reader = new CodeLengths(classFile);
        try {
            reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.lengths;
    }

    private void read() throws IOException {
        in.skipNBytes(8);
        constants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        members(false);
        members(true);
    }

    private void constants() throws IOException {
        texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                texts[i] = in.readUTF();
            } else {
                in.skipNBytes(ENTRY[tag]);
                i += tag == LONG || tag == DOUBLE ? 1 : 0;
            }
        }
    }

    private void members(boolean methods) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(2);
            String name = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                String attribute = texts[in.readUnsignedShort()];
                int length = in.readInt();
                if (methods && attribute.equals("Code")) {
                    in.skipNBytes(4);
                    lengths.put(name, in.readInt());
                    in.skipNBytes(length - 8L);
                } else {
                    in.skipNBytes(length);
                }
            }
        }
    }
}
