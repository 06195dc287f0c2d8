package vn.tonghop.routes.check;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.block.BlockRules;
import vn.tonghop.routes.file.Redaction;
import vn.tonghop.routes.place.OwnFolders;
import vn.tonghop.routes.place.PlaceUse;

/** Holds the parameters of one call together against what its building block says of them. */
final class CallRules {

    private final BlockCall call;
    private final BlockRules rules;

    CallRules(BlockCall call) {
        this.call = call;
        this.rules = call.block().rules();
    }

    /** What has to be set, with these values of the others. */
    void needs() {
        for (BlockRules.Need need : rules.needs()) {
            boolean unclear = need.when().keySet().stream().anyMatch(call::isUnclear);
            if (!unclear
                    && need.when().entrySet().stream()
                            .allMatch(e -> is(e.getKey(), e.getValue()))) {
                String because = because(need);
                need.all().stream()
                        .filter(name -> !call.isSet(name) && !call.isUnclear(name))
                        .forEach(name -> told("RTE-071", line(need, name), name, because));
                boolean none =
                        need.any().stream()
                                .noneMatch(name -> call.isSet(name) || call.isUnclear(name));
                if (!need.any().isEmpty() && none) {
                    String names = String.join(", ", need.any());
                    told("RTE-072", line(need, need.any().get(0)), names, because);
                }
            }
        }
    }

    private boolean is(String name, String value) {
        return value.equals(BlockRules.SET) ? call.isSet(name) : value.equals(call.value(name));
    }

    private int line(BlockRules.Need need, String name) {
        if (call.isGiven(name)) {
            return call.line(name);
        }
        return need.when().keySet().stream()
                .filter(call::isGiven)
                .findFirst()
                .map(call::line)
                .orElseGet(() -> call.line(name));
    }

    private String because(BlockRules.Need need) {
        return need.when().entrySet().stream()
                .map(
                        e ->
                                e.getValue().equals(BlockRules.SET)
                                        ? e.getKey()
                                        : e.getKey() + ": " + call.shown(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    private void told(String code, int line, String names, String because) {
        String key = because.isEmpty() ? code + ".always" : code;
        String block = call.block().name();
        String file = call.file().file.shown();
        call.file().problems.add(Problem.said(code, key, file, line, names, block, because));
    }

    /** No secret goes over a network in the plain, unless the file says that it may. */
    void https() {
        if (call.hasSecret()) {
            rules.https().forEach(this::https);
        }
    }

    private void https(BlockRules.Https https) {
        String choice = https.unless() == null ? "unless-local" : call.value(https.unless());
        if ("false".equals(choice) || call.isUnclear(https.unless())) {
            return;
        }
        String key = https.unless() == null ? "RTE-073.always" : "RTE-073";
        String file = call.file().file.shown();
        for (String name : https.of()) {
            String address = call.value(name);
            if (address != null
                    && !call.isUnclear(name)
                    && isPlain(address, !"true".equals(choice))) {
                int line = call.line(name);
                var problem =
                        Problem.said(
                                "RTE-073", key, file, line, name, call.shown(name), https.unless());
                call.file().problems.add(problem);
            }
        }
    }

    private static boolean isPlain(String address, boolean unlessLocal) {
        try {
            URI uri = URI.create(address);
            boolean plain = "http".equalsIgnoreCase(uri.getScheme());
            return plain && !(unlessLocal && ThisMachine.is(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return address.startsWith("http:");
        }
    }

    /** Where it reads and delivers: neither among the gateway's own files, nor in a circle. */
    void places(OwnFolders own) {
        var places = new CallPlaces(call);
        List<String> back = places.leadingBack();
        for (String name : back) {
            int line = call.line(call.isGiven(name) ? name : rules.reads().directory());
            call.file().problem("RTE-076", line, name, call.shown(name));
        }
        List<PlaceUse> uses = places.known();
        uses.forEach(use -> own.objection(use).ifPresent(what -> mixed(use, what)));
        uses.stream().filter(use -> !back.contains(use.parameter())).forEach(call.file().uses::add);
    }

    private void mixed(PlaceUse use, OwnFolders.Own what) {
        boolean twice =
                call.file().problems.stream()
                        .anyMatch(p -> p.code().equals("RTE-074") && p.line() == use.line());
        if (!twice) {
            call.file()
                    .problem(
                            "RTE-074",
                            use.line(),
                            use.parameter(),
                            call.hasPlaceholders()
                                    ? call.shown(use.parameter())
                                    : Redaction.shown(use.place().toString()),
                            what.setting(),
                            what.folder());
        }
    }
}
