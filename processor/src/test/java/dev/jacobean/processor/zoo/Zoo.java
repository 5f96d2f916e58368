package dev.jacobean.processor.zoo;

import dev.jacobean.processor.JacobeanProcessor;
import dev.jacobean.processor.testing.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of the zoo. */
final class Zoo {
    private static final List<File> FILES = read("/zoo");
    private static final List<File> ACCEPTANCE = read("/acceptance");

    private Zoo() {}

    static List<File> files() {
        return FILES;
    }

    /** Published programs, which are no traps. */
    static List<File> acceptance() {
        return ACCEPTANCE;
    }

    /** All files of a folder of the resources. */
    static List<File> read(String folder) {
        try {
            Path path = Path.of(
                    Objects.requireNonNull(Zoo.class.getResource(folder)).toURI());
            try (Stream<Path> files = Files.list(path)) {
                return files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .map(File::new)
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One source file, compiled when it is needed. */
    static final class File {
        private final String name;
        private final String text;
        private final Map<Mode, Compilation> compilations = new EnumMap<>(Mode.class);
        private final Map<Mode, Map<String, Transformation>> transformations = new EnumMap<>(Mode.class);
        private final Map<Mode, ClassLoader> loaders = new EnumMap<>(Mode.class);

        private File(Path path) {
            this.name = path.getFileName().toString().replace(".java", "");
            try {
                this.text = Files.readString(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<Specimen> specimens() {
            return SpecimenScanner.scan(text);
        }

        synchronized Compilation compiled(Mode mode) {
            return compilations.computeIfAbsent(mode, m -> compiled(m.arguments()));
        }

        Compilation compiled(List<String> options) {
            return Compilation.of(
                    Map.of("zoo." + name, text), List.of(new JacobeanProcessor()), options.toArray(String[]::new));
        }

        /** The intermediate representation of a method, before and after its transformation. */
        synchronized Transformation transformation(Specimen specimen, Mode mode) {
            return transformations.computeIfAbsent(mode, this::transform).get(specimen.owner() + "." + specimen.base());
        }

        private Map<String, Transformation> transform(Mode mode) {
            TransformingProcessor processor = new TransformingProcessor(mode.options());
            Compilation compilation = Compilation.of(Map.of("zoo." + name, text), List.of(processor));
            if (!compilation.success()) {
                throw new IllegalStateException(compilation.complaints());
            }
            return processor.transformations();
        }

        synchronized ClassLoader loader(Mode mode) {
            return loaders.computeIfAbsent(mode, m -> compiled(m).loader());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
