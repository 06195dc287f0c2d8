package vn.tonghop.intake.rest;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import vn.tonghop.intake.Channel;
import vn.tonghop.intake.Content;
import vn.tonghop.intake.Delivery;
import vn.tonghop.intake.Delivery.Enclosed;
import vn.tonghop.intake.SourceCursors;

/**
 * Goes through a service's pages. Where it is moves on only after everything of a page is in the
 * intake; an item that did not change since is not handed over again, one that did is a new
 * delivery, even when it returns to what it once was.
 */
public final class RestDesk {

    /**
     * @param source id of the route
     * @param itemsAt where the items stand in an answer
     * @param nextAt where the next cursor or address stands, or null
     * @param pageParameter name of the parameter of number or cursor
     * @param sizeParameter name of the parameter of the page's size; may be empty
     * @param first number of the first page
     * @param mostPages of one poll
     */
    public record Order(
            String source,
            RestPaging paging,
            JsonPointer itemsAt,
            JsonPointer nextAt,
            String pageParameter,
            String sizeParameter,
            int size,
            int first,
            int mostItems,
            int mostPages) {}

    /** Takes an item in; throws when it is not kept. */
    @FunctionalInterface
    public interface Receiver {
        void receive(Delivery delivery) throws Exception;
    }

    private final Order order;
    private final RestClient client;
    private final RestReading reading;
    private final SourceCursors cursors;
    private final RestItems items;

    public RestDesk(
            Order order,
            RestClient client,
            RestReading reading,
            SourceCursors cursors,
            RestItems items) {
        this.order = order;
        this.client = client;
        this.reading = reading;
        this.cursors = cursors;
        this.items = items;
    }

    /**
     * @param goOn asked after every page
     * @return items handed over
     */
    public int work(BooleanSupplier goOn, Receiver receiver) throws Exception {
        if (client.isToBeLeftAlone()) {
            return 0;
        }
        items.forget(order.source());
        String at = cursors.of(order.source()).orElse("");
        int handed = 0;
        for (int pages = 0; pages < order.mostPages(); pages++) {
            URI address = address(at);
            RestPage page = page(address);
            for (RestItem item : page.items()) {
                handed += hand(item, receiver) ? 1 : 0;
            }
            String next = next(address, at, page);
            if (!next.equals(at)) {
                cursors.advance(order.source(), next);
            }
            boolean end = next.isEmpty() || next.equals(at);
            boolean empty = page.items().isEmpty();
            at = next;
            if (end || empty || !goOn.getAsBoolean()) {
                return handed;
            }
        }
        return handed;
    }

    /** The first page, nothing of it handed over and nothing moved on. */
    public List<String> look(int most) throws IOException {
        RestPage page = page(address(cursors.of(order.source()).orElse("")));
        var names = new java.util.ArrayList<String>();
        for (RestItem item : page.items().subList(0, Math.min(most, page.items().size()))) {
            names.add(idOf(item));
        }
        return names;
    }

    private RestPage page(URI address) throws IOException {
        RestClient.Answer answer = client.get(address);
        RestPage page =
                new RestAnswer(order.itemsAt(), order.nextAt(), order.mostItems())
                        .page(answer.body());
        return order.paging() == RestPaging.LINK && order.nextAt() == null
                ? new RestPage(page.items(), answer.link())
                : page;
    }

    private URI address(String at) throws RestTrouble {
        var more = new java.util.LinkedHashMap<String, String>();
        if (!order.sizeParameter().isEmpty()) {
            more.put(order.sizeParameter(), String.valueOf(order.size()));
        }
        switch (order.paging()) {
            case NUMBER ->
                    more.put(
                            order.pageParameter(),
                            at.matches("\\d{1,9}") ? at : String.valueOf(order.first()));
            case CURSOR -> {
                if (!at.isEmpty()) {
                    more.put(order.pageParameter(), at);
                }
            }
            case LINK -> {
                if (!at.isEmpty()) {
                    // also what was kept is only followed where the service is now
                    return client.sameOrigin(client.address(Map.of()), at);
                }
            }
            default -> {}
        }
        return client.address(more);
    }

    /** Where to go on; empty for: from the beginning, at the next poll. */
    private String next(URI here, String at, RestPage page) throws RestTrouble {
        return switch (order.paging()) {
            case NONE -> "";
            case NUMBER -> page.items().isEmpty() ? "" : following(at);
            // the last cursor stays: what comes after it is what is new
            case CURSOR -> page.next() == null ? at : page.next();
            case LINK -> page.next() == null ? "" : link(here, page.next());
        };
    }

    private String link(URI here, String named) throws RestTrouble {
        URI next = client.sameOrigin(here, named);
        if (next.equals(here)) {
            throw new RestTrouble("INT-057", "next = " + here.getPath());
        }
        return next.toString();
    }

    private String following(String at) {
        return String.valueOf((at.isEmpty() ? order.first() : Integer.parseInt(at)) + 1);
    }

    private boolean hand(RestItem item, Receiver receiver) throws Exception {
        String id = idOf(item);
        String sha256 = sha256(item.bytes());
        var last = items.last(order.source(), id).orElse(new RestItems.Taken(0, ""));
        if (last.sha256().equals(sha256)) {
            return false;
        }
        int revision = last.revision() + 1;
        byte[] stated = reading.stated(item, order.source(), id, revision);
        receiver.receive(
                new Delivery(
                        Channel.REST,
                        order.source(),
                        String.join("|", id, "r" + revision, sha256),
                        "source:" + order.source(),
                        id,
                        "item.json",
                        Content.of(item.bytes()),
                        List.of(new Enclosed("figures.json", stated))));
        items.taken(order.source(), id, new RestItems.Taken(revision, sha256));
        return true;
    }

    /** An item without an id is known by what it says. */
    private String idOf(RestItem item) throws IOException {
        String id = reading.idOf(item);
        return id == null ? "sha256:" + sha256(item.bytes()) : id;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
