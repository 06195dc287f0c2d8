package vn.tonghop.normalisation;

/**
 * A figure and a phrase that may belong together.
 *
 * @param figure index of the figure in its sentence
 * @param start of the phrase in the stream
 * @param end of the phrase in the stream
 * @param score the better the likelier
 * @param quality 1 for an exact phrase, less for a damaged one
 */
record Match(Phrase phrase, int figure, int start, int end, double score, double quality) {

    boolean overlaps(Match other) {
        return start < other.end && other.start < end;
    }
}
