package vn.tonghop.routes.check;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.routes.block.BlockRules;
import vn.tonghop.routes.place.Place;
import vn.tonghop.routes.place.PlaceUse;

/** The places of one call of a building block, by what the block says of its parameters. */
final class CallPlaces {

    /** For a directory whose setting is not there: what is named as seen from it can be told. */
    private static final String SOMEWHERE = "stand-in";

    private final BlockCall call;

    CallPlaces(BlockCall call) {
        this.call = call;
    }

    /** What is known of them here; nothing of what waits for a setting. */
    List<PlaceUse> known() {
        var uses = new ArrayList<PlaceUse>();
        BlockRules rules = call.block().rules();
        add(uses, rules.reads(), false);
        add(uses, rules.writes(), true);
        return uses;
    }

    private void add(List<PlaceUse> uses, BlockRules.Where where, boolean writes) {
        Place place = where == null ? null : place(where, null);
        if (place == null) {
            return;
        }
        String named = named(where);
        uses.add(use(named, named, writes, place));
        for (String file : where.files()) {
            String relative = call.value(file);
            if (relative != null && !call.isUnclear(file)) {
                uses.add(use(file, call.isGiven(file) ? file : named, true, place.at(relative)));
            }
        }
    }

    private PlaceUse use(String parameter, String at, boolean writes, Place place) {
        return new PlaceUse(call.route(), parameter, call.line(at), writes, place);
    }

    /** The parameters that lead back to the directory that is read. */
    List<String> leadingBack() {
        BlockRules.Where where = call.block().rules().reads();
        Place read = where == null ? null : place(where, SOMEWHERE);
        if (read == null) {
            return List.of();
        }
        return where.files().stream()
                .filter(f -> call.value(f) != null && !call.isUnclear(f))
                .filter(f -> read.meets(read.at(call.value(f))))
                .toList();
    }

    private static String named(BlockRules.Where where) {
        return where.directory() != null
                ? where.directory()
                : where.host() != null ? where.host() : where.url();
    }

    /**
     * @param otherwise for what has no value here; null for no place then
     */
    private Place place(BlockRules.Where where, String otherwise) {
        if (isUnclear(where)) {
            return null;
        }
        try {
            String directory = part(where.directory(), otherwise);
            if ("disk".equals(where.on())) {
                return directory == null || directory.isBlank()
                        ? null
                        : Place.onDisk(directory, where.deep());
            }
            String server = server(where, otherwise);
            var by = where.by().stream().map(name -> identity(name, otherwise)).toList();
            String within = part(where.within(), otherwise);
            return directory == null || server == null || by.contains("") || within == null
                    ? null
                    : Place.onServer(where.on(), server, by, directory, within, where.deep());
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private boolean isUnclear(BlockRules.Where where) {
        return Stream.concat(
                        Stream.of(
                                where.directory(),
                                where.within(),
                                where.url(),
                                where.host(),
                                where.port()),
                        where.by().stream())
                .anyMatch(call::isUnclear);
    }

    private String server(BlockRules.Where where, String otherwise) {
        if (where.url() != null) {
            String url = part(where.url(), otherwise);
            return url == null ? null : Place.server(url);
        }
        String host = part(where.host(), otherwise);
        String port = part(where.port(), otherwise);
        return host == null || port == null ? null : Place.server(host, port, where.usual());
    }

    private String part(String name, String otherwise) {
        String value = name == null ? "" : call.value(name);
        return value == null ? otherwise : value;
    }

    /** Empty for what is not known; with its name, so that an empty one is known. */
    private String identity(String name, String otherwise) {
        String value = call.identity(name);
        return value == null ? (otherwise == null ? "" : otherwise) : name + "=" + value;
    }
}
