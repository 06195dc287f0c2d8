package vn.tonghop.message;

/**
 * Text that came from outside, fit to be shown: letters that are not seen, that steer a terminal or
 * that turn the reading direction are made visible, so that "bao-cao\u202efdp.exe" does not read as
 * a PDF and a file name cannot draw on the screen of whoever lists it.
 */
public final class Harmless {

    private static final int STANDS_FOR_IT = 0xFFFD;

    private Harmless() {}

    /** On one line. */
    public static String of(String fromOutside) {
        return fromOutside
                .codePoints()
                .map(c -> isHidden(c) ? STANDS_FOR_IT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** With its lines and tabs as they are. */
    public static String text(String fromOutside) {
        return fromOutside
                .codePoints()
                .map(c -> c != '\n' && c != '\t' && isHidden(c) ? STANDS_FOR_IT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHidden(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
