package vn.tonghop.intake.rest;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which figure stands where, as an administrator writes it: {@code /tiepNhan/trucTuyen =
 * dossiers_online; /tiepNhan/trucTiep = dossiers_direct_postal}. Left the JSON Pointer (RFC 6901)
 * within an item, right the id of the indicator.
 *
 * @param places in their order
 */
public record FigurePlaces(List<Place> places) {

    /** One figure: where, and which. */
    public record Place(JsonPointer pointer, String indicator) {}

    /**
     * What is wrong with one of them.
     *
     * @param code of the sentence
     * @param part as it is written
     */
    public record Slip(String code, String part) {}

    public FigurePlaces {
        places = List.copyOf(places);
    }

    /**
     * @throws IllegalArgumentException when it has a slip
     */
    public static FigurePlaces of(String written) {
        var slips = new ArrayList<Slip>();
        FigurePlaces places = read(written, slips);
        if (!slips.isEmpty()) {
            throw new IllegalArgumentException(slips.get(0).code() + " " + slips.get(0).part());
        }
        return places;
    }

    /** What can be read of it; the rest becomes slips. */
    static FigurePlaces read(String written, List<Slip> slips) {
        var places = new ArrayList<Place>();
        Set<String> pointers = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (String part : written.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int sign = part.lastIndexOf('=');
            String left = sign < 0 ? "" : part.substring(0, sign).strip();
            String right = sign < 0 ? "" : part.substring(sign + 1).strip();
            if (!left.matches("(?:/(?:[^~/]|~[01])*)+") || right.isEmpty()) {
                slips.add(new Slip("INT-054", part.strip()));
            } else if (!pointers.add(left) || !ids.add(right)) {
                slips.add(new Slip("INT-055", part.strip()));
            } else {
                places.add(new Place(JsonPointer.compile(left), right));
            }
        }
        if (places.isEmpty() && slips.isEmpty()) {
            slips.add(new Slip("INT-054", "…"));
        }
        return new FigurePlaces(places);
    }
}
