package vn.tonghop.normalisation;

/**
 * A line of the source beside its folded form.
 *
 * @param number as counted through the whole input, from 1
 * @param page from 1
 * @param folded of the same length as {@code text}
 */
record Row(int number, Integer page, String text, String folded) {

    static Row of(int number, Integer page, String text) {
        // tabs and no-break spaces stand for one space each, so that places stay the same
        String plain = text.replace('\t', ' ').replace('\u00a0', ' ');
        return new Row(number, page, plain, Folding.fold(plain));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Letters only, folded. */
    String letters() {
        return Folding.letters(text);
    }

    /** Most of its letters are capitals: a heading, or part of the header. */
    boolean isUpperCase() {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters > 1 && capitals * 10 >= letters * 7;
    }
}
