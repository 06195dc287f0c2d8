package vn.tonghop.corpus;

/** Where the rules of a table stand: columns as wide as their longest cell asks for. */
final class RuledTable {

    private final Block.Table table;
    private final float[] x;

    RuledTable(Block.Table table, float left, float right) {
        this.table = table;
        float[] weights = new float[table.width()];
        float all = 0;
        for (int c = 0; c < weights.length; c++) {
            weights[c] = weight(c);
            all += weights[c];
        }
        x = new float[weights.length + 1];
        x[0] = left;
        for (int c = 0; c < weights.length; c++) {
            x[c + 1] = x[c] + (right - left) * weights[c] / all;
        }
    }

    private float weight(int column) {
        int longest = 4;
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.begins(row, column) && table.columns(row, column) == 1) {
                longest = Math.max(longest, table.rows().get(row).get(column).length());
            }
        }
        return (float) Math.sqrt(longest);
    }

    /** The rule left of a column; of the column after the last, the right rule. */
    float x(int column) {
        return x[column];
    }

    /** The first row after this one into which no merged cell reaches. */
    int blockEnd(int row) {
        int end = row + 1;
        while (end < table.rows().size()
                && table.rows().get(end).contains(Block.Table.FROM_ABOVE)) {
            end++;
        }
        return end;
    }
}
