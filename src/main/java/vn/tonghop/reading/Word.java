package vn.tonghop.reading;

import vn.tonghop.report.Box;

/**
 * A word that was seen on a page rather than written in a file.
 *
 * @param start index of its first character in the line's text
 * @param end index after its last character
 * @param box where it stands on the page
 * @param confidence 0 to 1, what the recognition says of itself
 */
public record Word(int start, int end, Box box, double confidence) {}
