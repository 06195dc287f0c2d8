package vn.tonghop.reading.ocr;

/**
 * Each pixel becomes the middle one of the nine around it: specks go, strokes stay. On a clean page
 * it takes thin marks away too, so it is for pages that read badly without.
 */
final class Median {

    private Median() {}

    static Grey of(Grey from) {
        int w = from.width();
        int h = from.height();
        byte[] p = from.pixels();
        byte[] to = p.clone();
        var nine = new int[9];
        for (int y = 1; y < h - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                int n = 0;
                for (int row = (y - 1) * w + x; n < 9; row += w) {
                    nine[n++] = p[row - 1] & 0xFF;
                    nine[n++] = p[row] & 0xFF;
                    nine[n++] = p[row + 1] & 0xFF;
                }
                to[y * w + x] = (byte) middle(nine);
            }
        }
        return new Grey(w, h, to, from.dpi());
    }

    private static int middle(int[] nine) {
        // nine numbers: insertion is the fastest sort there is
        for (int i = 1; i < 9; i++) {
            int value = nine[i];
            int j = i - 1;
            while (j >= 0 && nine[j] > value) {
                nine[j + 1] = nine[j];
                j--;
            }
            nine[j + 1] = value;
        }
        return nine[4];
    }
}
