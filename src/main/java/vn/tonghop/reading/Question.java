package vn.tonghop.reading;

import vn.tonghop.report.Box;

/**
 * What a worker is asked about a file.
 *
 * @param fileName as it came; only to be mentioned
 * @param annex the file within it that the page belongs to, null for the file itself
 * @param page from 1; 0 when text and tables are wanted and no picture
 * @param area of the page, null when no picture is wanted
 */
record Question(String fileName, String annex, int page, Box area) {

    static Question whatIsIn(String fileName) {
        return new Question(fileName, null, 0, null);
    }

    boolean wantsPicture() {
        return area != null;
    }
}
