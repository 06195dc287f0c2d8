package vn.tonghop.reading;

import vn.tonghop.report.Box;

/**
 * Where a cell of a table was seen on a page rather than written in a file.
 *
 * @param row of its cell, from 0
 * @param column of its cell, from 0
 * @param page from 1
 * @param box what is written in the cell
 * @param confidence 0 to 1, what the recognition says of itself
 */
public record Spot(int row, int column, int page, Box box, double confidence) {}
