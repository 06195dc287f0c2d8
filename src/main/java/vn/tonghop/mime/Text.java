package vn.tonghop.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text when the declared character set is missing, unknown or untrue. */
final class Text {

    private Text() {}

    /** UTF-8, which is what undeclared Vietnamese mails use, else one character a byte. */
    static String of(Slice slice) {
        return of(slice.copy(), null);
    }

    /** By the declared character set if that works without errors, else as if undeclared. */
    static String of(byte[] bytes, String declared) {
        return charset(declared)
                .flatMap(c -> strictly(bytes, c))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(
                        () ->
                                new String(
                                        bytes,
                                        charset(declared).orElse(StandardCharsets.ISO_8859_1)));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.ofNullable(name).map(String::strip).map(Charset::forName);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
