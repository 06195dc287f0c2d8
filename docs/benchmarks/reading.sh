#!/usr/bin/env bash
# What reading and normalising cost, beside programs that do a part of it. Prints the tables of docs/benchmarks.md.
# With a folder of texts (*.txt) as its argument these are normalised too.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -B -q -DskipTests package
mvn -B -q dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test
mvn -B -q -Pbench dependency:build-classpath -Dmdep.outputFile=target/bench-fastexcel.cp -Dmdep.includeScope=test
mkdir -p target/bench
javac -d target/bench -cp "target/test-classes:$(cat target/bench-fastexcel.cp)" docs/benchmarks/FastexcelLoop.java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
java -Xmx512m -cp "target/test-classes:target/classes:$(cat target/bench.cp)" vn.tonghop.reading.ReadingBench \
    "$folder" "target/bench:target/test-classes:target/classes:$(cat target/bench-fastexcel.cp)" target/tonghop.jar "$@"
