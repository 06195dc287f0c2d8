package vn.tonghop.intake.portal;

import java.util.List;

/**
 * @param pages how many there are ({@code tongSoTrang}), at least 1
 */
public record PortalPage(List<PortalItem> items, int pages) {

    public PortalPage {
        items = List.copyOf(items);
    }
}
