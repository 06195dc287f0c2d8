package vn.tonghop.reading.ruled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells between the lines of one table; where a line is missing, cells are merged. */
public final class RuledTable {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 1_000;

    /** A cell's place in the table. */
    public record Place(int row, int column, int rows, int columns) {}

    private final List<Ruling> lines;
    private final float[] xs;
    private final float[] ys;
    private final List<Place> places = new ArrayList<>();
    private Place[][] owners = {};

    /**
     * @param lines that hang together
     */
    public RuledTable(List<Ruling> lines) {
        this.lines = lines;
        xs = positions(false);
        ys = positions(true);
        if (rows() >= 1
                && columns() >= 1
                && rows() * columns() > 1
                && rows() <= MOST_ROWS
                && columns() <= MOST_COLUMNS) {
            find();
        }
    }

    /**
     * A cell's area, in the units of its lines.
     *
     * @param right beyond its last
     * @param bottom beyond its last
     */
    public record Area(float left, float top, float right, float bottom) {}

    /** Where a cell of this table stands. */
    public Area area(Place place) {
        return new Area(
                xs[place.column()],
                ys[place.row()],
                xs[place.column() + place.columns()],
                ys[place.row() + place.rows()]);
    }

    /** By row and then by column; none when it is a frame or a few crossing lines. */
    public List<Place> places() {
        return places;
    }

    /** The cell at this point of the page; null beside the table. */
    public Place at(float x, float y) {
        int row = interval(ys, y);
        int column = interval(xs, x);
        boolean inside = row >= 0 && row < owners.length && column >= 0 && column < columns();
        return inside ? owners[row][column] : null;
    }

    private static int interval(float[] positions, float at) {
        int found = Arrays.binarySearch(positions, at);
        return found >= 0 ? found : -found - 2;
    }

    private int rows() {
        return ys.length - 1;
    }

    private int columns() {
        return xs.length - 1;
    }

    private float[] positions(boolean across) {
        var found = new ArrayList<Float>();
        lines.stream()
                .filter(l -> l.across() == across)
                .map(Ruling::at)
                .sorted()
                .forEach(
                        at -> {
                            if (found.isEmpty()
                                    || at - found.get(found.size() - 1) > Rulings.SLACK) {
                                found.add(at);
                            }
                        });
        var positions = new float[found.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = found.get(i);
        }
        return positions;
    }

    private void find() {
        var below = borders(true, ys, xs);
        var beside = borders(false, xs, ys);
        owners = new Place[rows()][columns()];
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                if (owners[r][c] == null) {
                    int right = c;
                    while (right + 1 < columns()
                            && owners[r][right + 1] == null
                            && !beside[right + 1][r]) {
                        right++;
                    }
                    int bottom = r;
                    while (bottom + 1 < rows() && goesOn(below, bottom, c, right)) {
                        bottom++;
                    }
                    take(r, c, bottom, right);
                }
            }
        }
    }

    /** No line runs below this row from the first to the last of these columns. */
    private boolean goesOn(boolean[][] below, int row, int first, int last) {
        for (int c = first; c <= last; c++) {
            if (below[row + 1][c] || owners[row + 1][c] != null) {
                return false;
            }
        }
        return true;
    }

    private void take(int top, int left, int bottom, int right) {
        var place = new Place(top, left, bottom - top + 1, right - left + 1);
        for (int r = top; r <= bottom; r++) {
            for (int c = left; c <= right; c++) {
                owners[r][c] = place;
            }
        }
        places.add(place);
    }

    /** Whether there is a line at each position, in each interval of the other direction. */
    private boolean[][] borders(boolean across, float[] positions, float[] along) {
        var borders = new boolean[positions.length][along.length - 1];
        for (var line : lines) {
            if (line.across() == across) {
                int at = nearest(positions, line.at());
                for (int i = 0; i < along.length - 1; i++) {
                    float middle = (along[i] + along[i + 1]) / 2;
                    borders[at][i] |= line.passes(middle, 0);
                }
            }
        }
        return borders;
    }

    private static int nearest(float[] positions, float at) {
        int nearest = 0;
        for (int i = 1; i < positions.length; i++) {
            if (Math.abs(positions[i] - at) < Math.abs(positions[nearest] - at)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
