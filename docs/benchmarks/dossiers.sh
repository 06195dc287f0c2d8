#!/usr/bin/env bash
# A million dossiers of a portal beside a bare scan of the same pages, three times in turn, each cold in a process of its own with 256 MB.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ -z "${BENCH_CP:-}" ]; then
  mvn -o -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test
  BENCH_CP=$(cat target/bench.cp)
fi
cp="target/test-classes:target/classes:$BENCH_CP"
bench=vn.tonghop.intake.dossier.DossierBench
address=$(mktemp)
java -Xmx128m -cp "$cp" $bench serve "${1:-1000000}" >"$address" &
portal=$!
trap 'kill $portal; rm -f "$address"' EXIT
until [ -s "$address" ]; do sleep 0.2; done
for round in 1 2 3; do
  for side in bare gateway; do
    java -Xmx256m -cp "$cp" $bench $side "$(cat "$address")" 2>/dev/null | grep " s of the processor"
  done
done
