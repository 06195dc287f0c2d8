package vn.tonghop.routes.desk;

import java.util.List;
import java.util.function.Predicate;
import vn.tonghop.routes.file.FileText;

/**
 * In which way {@code routes check} holds files against each other: one after the other, again and
 * again until nothing changes any more, because what one file gives up another one may take. What
 * is set aside owns nothing. The gateway, where something runs already, judges at once what changed
 * together.
 */
final class CheckRounds {

    private CheckRounds() {}

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
