package vn.tonghop.intake.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counters of every unit ({@code DonViXuLy}); as many as there are units, never dossiers. */
public final class Tallies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 200;

    private final int mostUnits;
    private final Map<String, Tally> units = new HashMap<>();

    /**
     * @param mostUnits a portal that names more is not believed
     */
    public Tallies(int mostUnits) {
        this.mostUnits = mostUnits;
    }

    /** The counters of this unit. */
    Tally of(String unit) throws Trouble {
        Tally known = units.get(unit);
        if (known != null) {
            return known;
        }
        if (units.size() >= mostUnits) {
            throw new Trouble("INT-034", mostUnits + " < …");
        }
        if (unit.length() > LONGEST_NAME) {
            throw new Trouble("INT-033", "DonViXuLy: " + unit.substring(0, 40) + "…");
        }
        var tally = new Tally();
        units.put(unit, tally);
        return tally;
    }

    void add(Tallies others) throws Trouble {
        for (var other : others.units.entrySet()) {
            of(other.getKey()).add(other.getValue());
        }
    }

    /** By name, as they are now. */
    public SortedMap<String, Tally> units() {
        return new TreeMap<>(units);
    }

    /** Dossiers that could not be counted, of all units. */
    public long unusable() {
        long sum = 0;
        for (Tally tally : units.values()) {
            sum += tally.of(Tally.Count.UNUSABLE);
        }
        return sum;
    }

    /** As the database keeps them. */
    String json() {
        var kept = new TreeMap<String, long[]>();
        units.forEach((unit, tally) -> kept.put(unit, tally.kept()));
        try {
            return JSON.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counters that cannot be written", e);
        }
    }

    static Tallies of(String json, int mostUnits) {
        var tallies = new Tallies(mostUnits);
        try {
            Map<String, long[]> kept = JSON.readValue(json, new TypeReference<>() {});
            kept.forEach((unit, counts) -> tallies.units.put(unit, Tally.of(counts)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counters that cannot be read", e);
        }
        return tallies;
    }
}
