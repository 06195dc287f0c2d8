package vn.tonghop.reading.ruled;

/**
 * A straight line of a page, along one of its edges. Units are points; the origin is the upper left
 * corner as a person sees the page.
 *
 * @param across whether it runs from left to right, else from top to bottom
 * @param at its distance from the edge it runs along: y of a line across, x of the other
 * @param from where it begins
 * @param to where it ends, not before its beginning
 */
public record Ruling(boolean across, float at, float from, float to) {

    public static Ruling across(float y, float x1, float x2) {
        return new Ruling(true, y, Math.min(x1, x2), Math.max(x1, x2));
    }

    public static Ruling down(float x, float y1, float y2) {
        return new Ruling(false, x, Math.min(y1, y2), Math.max(y1, y2));
    }

    public float length() {
        return to - from;
    }

    /** Whether the line, give or take so much, passes this place of its way. */
    public boolean passes(float place, float slack) {
        return from - slack <= place && place <= to + slack;
    }

    /** Whether a line of the other direction touches or crosses it. */
    public boolean meets(Ruling other, float slack) {
        return across != other.across && passes(other.at, slack) && other.passes(at, slack);
    }
}
