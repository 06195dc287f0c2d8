package vn.tonghop.normalisation;

/** The words around a figure: what to call it when the catalogue has no name for it. */
final class Surroundings {

    private static final int BEFORE = 60;
    private static final int AFTER = 40;

    private Surroundings() {}

    static String of(Sentence sentence, Figure figure) {
        String text = sentence.text();
        int from = Math.max(0, figure.start() - BEFORE);
        int to = Math.min(text.length(), figure.unitEnd() + AFTER);
        from = Math.max(from, text.lastIndexOf(';', figure.start()) + 1);
        int end = text.indexOf(';', figure.unitEnd());
        to = end < 0 ? to : Math.min(to, end);
        while (from > 0
                && from < figure.start()
                && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        while (to < text.length()
                && to > figure.unitEnd()
                && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return text.substring(from, to)
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s,.;:+*-]+|[\\s,;:]+$", "");
    }
}
