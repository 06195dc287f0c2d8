package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a row of an RTF table is divided, as its control words tell one after the other. */
final class RtfRow {

    static final Set<String> WORDS =
            Set.of("trowd", "trleft", "clvmrg", "clmrg", "clvmgf", "clmgf", "cellx");

    /** A cell; where it ends, and whether it is part of the one above or before it. */
    record Cell(Integer right, boolean goesOnDown, boolean goesOnRight) {}

    private final List<Cell> cells = new ArrayList<>();
    private int left;
    private boolean goesOnDown;
    private boolean goesOnRight;

    void read(String word, int parameter) {
        switch (word) {
            case "trowd" -> {
                cells.clear();
                left = 0;
                goesOnDown = false;
                goesOnRight = false;
            }
            case "trleft" -> left = parameter;
            case "clvmrg" -> goesOnDown = true;
            case "clmrg" -> goesOnRight = true;
            case "cellx" -> {
                if (cells.size() < TextTable.MOST_COLUMNS) {
                    cells.add(new Cell(parameter, goesOnDown, goesOnRight));
                }
                goesOnDown = false;
                goesOnRight = false;
            }
            default -> {}
        }
    }

    int left() {
        return left;
    }

    List<Cell> cells() {
        return cells;
    }
}
