#!/usr/bin/env bash
# What durable intake costs, beside programs that fetch the same mails and files from the same servers, in turn.
# Prints the table of docs/benchmarks.md. Arguments: how many (2000), rounds (3), what (mail,ftp,sftp).
# Debian: dovecot-imapd dovecot-pop3d vsftpd openssh-server isync getmail6 lftp. As root the servers and the programs run as "daemon".
set -euo pipefail
cd "$(dirname "$0")/../.."
for program in mbsync getmail lftp /usr/sbin/dovecot /usr/sbin/vsftpd /usr/sbin/sshd; do
  command -v "$program" > /dev/null || { echo "$program is not on this machine; see the head of this script" >&2; exit 2; }
done
mvn -B -q -DskipTests package
mvn -B -q dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
java -Xmx1g -cp "target/test-classes:target/classes:$(cat target/bench.cp)" vn.tonghop.intake.camel.IntakeBench \
    "$folder" "${1:-2000}" "${2:-3}" "${3:-mail,ftp,sftp}"
