package vn.tonghop.routes;

import java.util.List;
import java.util.function.Predicate;

/**
 * In which way files are judged beside each other, by the gateway and by {@code routes check}
 * alike: one after the other, again and again until nothing changes any more, because what one file
 * gives up another one may take. What is set aside owns nothing.
 */
final class Rounds {

    private Rounds() {}

    /**
     * @param judge true when others may be free to do now what they could not
     */
    static void of(List<FileText> order, Predicate<FileText> judge) {
        for (int round = 0; round <= order.size(); round++) {
            boolean moved = false;
            for (FileText file : order) {
                moved |= judge.test(file);
            }
            if (!moved) {
                return;
            }
        }
    }
}
