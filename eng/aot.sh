#!/usr/bin/env bash
# Publishes tests/Fluxion.Aot ahead of time, runs it, compares what it prints, and says how large it is.
# Exits with 77, the usual code for "skipped", where this machine cannot do it; 1 where it can and something is wrong.
# Arguments go to the build, for example: eng/aot.sh -p:IlcInstructionSet=x86-x64-v4
set -euo pipefail
cd "$(dirname "$0")/.."

limit_bytes=$((8 * 1024 * 1024))
# Its own folder: the libraries built for .NET 9 stay out of the way of every other build.
settings=(-p:FluxionNet9=true -p:ArtifactsPath="$PWD/artifacts/aot" "$@")

skip() { echo "Skipped: $*"; exit 77; }

[[ "$(uname -sm)" == "Linux x86_64" ]] || skip "the program is published for linux-x64, and this is $(uname -sm)."
command -v clang >/dev/null || command -v gcc >/dev/null || skip "neither clang nor gcc is installed, and ahead-of-time compilation links with one of them."

if ! restored="$(dotnet restore tests/Fluxion.Aot "${settings[@]}" 2>&1)"; then
  # NU1101, NU1102: no such package or version. NU1301: the feed cannot be reached.
  if grep -qE 'NU1101|NU1102|NU1301' <<<"$restored"; then
    skip "the NativeAOT packs of .NET 9 cannot be restored: $(grep -oE 'NU1101|NU1102|NU1301' <<<"$restored" | sort -u | tr '\n' ' ')"
  fi
  echo "$restored"
  exit 1
fi

dotnet publish tests/Fluxion.Aot -c Release --no-restore -v quiet "${settings[@]}"

program="artifacts/aot/publish/Fluxion.Aot/release_linux-x64/Fluxion.Aot"
# Trailing blanks do not count.
diff -Z tests/Fluxion.Aot/expected.txt <("$program") || { echo "The program prints something else than tests/Fluxion.Aot/expected.txt says: < expected, > printed."; exit 1; }

bytes="$(stat -c %s "$program")"
awk -v bytes="$bytes" 'BEGIN { printf "The program is right, and %.2f MB large.\n", bytes / 1048576 }'
((bytes <= limit_bytes)) || { echo "That is more than 8 MB."; exit 1; }
