package vn.tonghop.reading;

import java.util.List;

/**
 * A page of running text.
 *
 * @param number from 1
 * @param lines in reading order, empty lines included
 */
public record Page(int number, List<Line> lines) {

    public Page {
        lines = List.copyOf(lines);
    }
}
