#!/usr/bin/env bash
# [ROUNDS]: recognition of characters beside the bare tesseract command, both processors busy. Prints the table of docs/benchmarks.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -o -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
java -Xmx512m -cp "target/test-classes:target/classes:$(cat target/bench.cp)" vn.tonghop.reading.OcrBench "$folder" "$@"
