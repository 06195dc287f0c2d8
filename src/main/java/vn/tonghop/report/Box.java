package vn.tonghop.report;

/**
 * An area of a page, so that a person can be shown what a value was read from.
 *
 * <p>All four are shares of the page's width and height, 0 to 1, from its upper left corner: the
 * same area whatever the size the page is drawn in.
 *
 * @param left of the page's width
 * @param top of the page's height
 * @param right of the page's width, not less than {@code left}
 * @param bottom of the page's height, not less than {@code top}
 */
public record Box(double left, double top, double right, double bottom) {

    public Box {
        if (!(0 <= left
                && left <= right
                && right <= 1
                && 0 <= top
                && top <= bottom
                && bottom <= 1)) {
            throw new IllegalArgumentException(
                    "not an area of a page: " + left + " " + top + " " + right + " " + bottom);
        }
    }

    /** The smallest area that covers both. */
    public Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
