package vn.tonghop.corpus;

import java.util.List;

/**
 * One document in one form, judged.
 *
 * @param faults a line for each thing that is not right, for the eyes of who tunes
 */
record Judged(String document, Form form, Tally tally, List<String> faults) {}
