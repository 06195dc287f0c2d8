package vn.tonghop.intake;

/** Words from outside, fit for a database column. */
final class PlainText {

    private PlainText() {}

    /** Without control characters (PostgreSQL refuses NUL), at most so many characters; or null. */
    static String of(String raw, int most) {
        if (raw == null) {
            return null;
        }
        String clean = raw.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        return clean.length() <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, most)));
    }
}
