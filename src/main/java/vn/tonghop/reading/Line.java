package vn.tonghop.reading;

/**
 * A line of text.
 *
 * @param number from 1, counted through the whole input as {@code cat -n} would
 * @param text without the line end, NFC
 */
public record Line(int number, String text) {}
