package vn.tonghop.message;

/**
 * Text that came from outside, fit to be shown: letters that are not seen, that steer a terminal or
 * that turn the reading direction are written as {@code \\u202e}, so that a program's name does not
 * read as a PDF's and a file name cannot draw on the screen of whoever lists it.
 */
public final class Harmless {

    private Harmless() {}

    /** On one line. */
    public static String of(String fromOutside) {
        return shown(fromOutside, "");
    }

    /** With its lines and tabs as they are. */
    public static String text(String fromOutside) {
        return shown(fromOutside, "\n\t");
    }

    private static String shown(String fromOutside, String left) {
        var shown = new StringBuilder(fromOutside.length());
        fromOutside
                .codePoints()
                .forEach(
                        c -> {
                            if (isHidden(c) && left.indexOf(c) < 0) {
                                escape(c, shown);
                            } else {
                                shown.appendCodePoint(c);
                            }
                        });
        return shown.toString();
    }

    /** As JSON and Java write it. */
    private static void escape(int character, StringBuilder shown) {
        for (char part : Character.toChars(character)) {
            shown.append(String.format("\\u%04x", (int) part));
        }
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }
}
