package vn.tonghop.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of units in memory, immutable, found by code, by superior and by name. */
public final class UnitIndex implements Units {

    /** Deeper than province, district, commune there is nothing; a loop in a list ends here. */
    private static final int DEEPEST = 5;

    private record Named(Unit unit, UnitName name) {}

    private final List<Unit> all;
    private final List<Succession> successions;
    private final Map<String, List<Unit>> byCode;
    private final Map<String, List<Unit>> bySuperior;
    private final Map<String, List<Named>> byName;
    private final Map<String, List<Succession>> byPredecessor;

    private UnitIndex(Collection<Unit> units, Collection<Succession> successions) {
        this.all = List.copyOf(units);
        this.successions = List.copyOf(successions);
        this.byCode = all.stream().collect(Collectors.groupingBy(Unit::code));
        this.bySuperior =
                all.stream()
                        .filter(unit -> unit.parentCode() != null)
                        .collect(Collectors.groupingBy(Unit::parentCode));
        this.byName =
                all.stream()
                        .map(unit -> new Named(unit, UnitName.registered(unit.name())))
                        .collect(Collectors.groupingBy(named -> named.name().own().key()));
        this.byPredecessor =
                this.successions.stream().collect(Collectors.groupingBy(Succession::fromCode));
    }

    public static UnitIndex of(Collection<Unit> units, Collection<Succession> successions) {
        return new UnitIndex(units, successions);
    }

    public List<Unit> all() {
        return all;
    }

    public List<Succession> successions() {
        return successions;
    }

    @Override
    public Resolution resolve(UnitQuery query) {
        for (var reading : UnitName.readings(query.name())) {
            var bearers =
                    bearers(reading, query.on()).stream()
                            .filter(u -> query.level() == null || u.level() == query.level())
                            .toList();
            if (!bearers.isEmpty()) {
                return decide(bearers, reading, query);
            }
        }
        return new Resolution.Unknown(query.name());
    }

    private Resolution decide(List<Unit> bearers, UnitName reading, UnitQuery query) {
        var candidates = bearers;
        for (var superior : superiors(reading, query)) {
            candidates = below(superior, candidates, query.on());
        }
        if (candidates.size() > 1 && query.senderUnit() != null) {
            candidates = vouchedFor(candidates, query.senderUnit(), query.on());
        }
        return switch (candidates.size()) {
            case 0 -> new Resolution.Unknown(query.name());
            case 1 -> new Resolution.Resolved(candidates.get(0));
            default ->
                    new Resolution.Ambiguous(
                            candidates.stream().sorted(Comparator.comparing(this::path)).toList());
        };
    }

    private static List<UnitName> superiors(UnitName reading, UnitQuery query) {
        return Stream.concat(
                        reading.superiors().stream(),
                        query.superior() == null
                                ? Stream.empty()
                                : UnitName.all(query.superior()).stream())
                .toList();
    }

    /** A superior that the list does not know ("Bộ Tài chính") says nothing about the unit. */
    private List<Unit> below(UnitName superior, List<Unit> candidates, LocalDate on) {
        var meant = bearers(superior, on);
        if (meant.isEmpty()) {
            return candidates;
        }
        return candidates.stream()
                .filter(unit -> withSuperiors(unit, on).stream().anyMatch(meant::contains))
                .toList();
    }

    /** The sender's own unit, or the only one below it; all of them when it does not decide. */
    private List<Unit> vouchedFor(List<Unit> candidates, String sender, LocalDate on) {
        var own = candidates.stream().filter(unit -> unit.code().equals(sender)).toList();
        if (own.size() == 1) {
            return own;
        }
        var below =
                candidates.stream()
                        .filter(
                                unit ->
                                        withSuperiors(unit, on).stream()
                                                .anyMatch(s -> s.code().equals(sender)))
                        .toList();
        return below.size() == 1 ? below : candidates;
    }

    /** The units of this name, kind apart, on that day; marks decide where they were written. */
    private List<Unit> bearers(UnitName name, LocalDate on) {
        var sameKey =
                byName.getOrDefault(name.own().key(), List.of()).stream()
                        .filter(n -> n.unit().isValidOn(on))
                        .filter(n -> name.kind() == null || name.kind().equals(n.name().kind()))
                        .toList();
        var exact = sameKey.stream().filter(n -> name.own().sameAs(n.name().own())).toList();
        if (name.marked() && !exact.isEmpty()) {
            return units(exact);
        }
        var worn =
                sameKey.stream().filter(n -> name.own().isWornForm(n.name().own(), false)).toList();
        return units(
                !worn.isEmpty()
                        ? worn
                        : sameKey.stream()
                                .filter(n -> name.own().isWornForm(n.name().own(), true))
                                .toList());
    }

    private static List<Unit> units(List<Named> named) {
        return named.stream().map(Named::unit).toList();
    }

    @Override
    public Optional<Unit> find(String code, LocalDate on) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.isValidOn(on))
                .findFirst();
    }

    @Override
    public List<Unit> under(String code, Level level, LocalDate on) {
        if (code == null) {
            return all.stream().filter(u -> u.level() == level && u.isValidOn(on)).toList();
        }
        Set<Unit> below = new LinkedHashSet<>(children(code, on));
        for (int depth = 0; depth < DEEPEST; depth++) {
            for (var unit : List.copyOf(below)) {
                below.addAll(children(unit.code(), on));
            }
        }
        return below.stream().filter(unit -> unit.level() == level).toList();
    }

    private List<Unit> children(String code, LocalDate on) {
        return bySuperior.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.isValidOn(on))
                .toList();
    }

    @Override
    public List<Unit> successors(Unit unit, LocalDate on) {
        Set<Unit> reached = new LinkedHashSet<>();
        follow(unit, on, reached, new LinkedHashSet<>());
        return List.copyOf(reached);
    }

    private void follow(Unit unit, LocalDate on, Set<Unit> reached, Set<Unit> seen) {
        if (!seen.add(unit)) {
            return;
        }
        if (unit.isValidOn(on)) {
            reached.add(unit);
        } else if (unit.validTo() != null && unit.validTo().isBefore(on)) {
            heirs(unit).forEach(heir -> follow(heir, on, reached, seen));
        }
    }

    /** Who took over the day after; without a row, the same code's next version. */
    private List<Unit> heirs(Unit unit) {
        var next = unit.validTo().plusDays(1);
        var codes =
                byPredecessor.getOrDefault(unit.code(), List.of()).stream()
                        .filter(s -> s.level() == unit.level() && s.effectiveOn().equals(next))
                        .map(Succession::toCode)
                        .toList();
        return (codes.isEmpty() ? List.of(unit.code()) : codes)
                .stream()
                        .map(code -> find(code, next).orElse(null))
                        .filter(Objects::nonNull)
                        .filter(heir -> heir.level() == unit.level())
                        .toList();
    }

    @Override
    public String path(Unit unit) {
        var lastDay = unit.validTo() == null ? LocalDate.MAX : unit.validTo();
        return withSuperiors(unit, lastDay).stream()
                .map(Unit::name)
                .collect(Collectors.joining(", "));
    }

    /** The unit and its superiors on that day, upward. */
    private List<Unit> withSuperiors(Unit unit, LocalDate on) {
        var chain = new ArrayList<Unit>();
        for (var at = unit; at != null && chain.size() < DEEPEST; ) {
            chain.add(at);
            at = at.parentCode() == null ? null : find(at.parentCode(), on).orElse(null);
        }
        return chain;
    }
}
