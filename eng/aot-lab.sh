#!/usr/bin/env bash
# Publishes the fluxion command ahead of time and trains the lab with it, and with the .NET runtime, compiled and eager: the results must be
# the same. Says how large the program is and how many seconds of processor time an epoch takes each way.
# Arguments go to the build, for example: eng/aot-lab.sh -p:IlcInstructionSet=x86-x64-v4
set -euo pipefail
cd "$(dirname "$0")/.."

epochs=20
# Its own folder: the libraries built for .NET 9 stay out of the way of every other build.
settings=(-p:FluxionNet9=true -p:ArtifactsPath="$PWD/artifacts/aot" "$@")
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

dotnet restore src/Fluxion.Cli -r linux-x64 "${settings[@]}" >/dev/null
dotnet publish src/Fluxion.Cli -c Release -f net9.0 -r linux-x64 --no-restore -v quiet "${settings[@]}"
dotnet build src/Fluxion.Cli -c Release -v quiet

native=(artifacts/aot/publish/Fluxion.Cli/release_net9.0_linux-x64/Fluxion.Cli)
runtime=(dotnet src/Fluxion.Cli/bin/Release/net10.0/Fluxion.Cli.dll)

# seconds EPOCHS FILE COMMAND...: processor time of a lab of one run on one thread.
seconds() {
  local epochs="$1" file="$2" TIMEFORMAT='%U'
  shift 2
  { time "$@" --runs 1 --l2 1e-3 --threads 1 --epochs "$epochs" --json "$file" >/dev/null; } 2>&1
}

# measure NAME COMMAND...: what an epoch takes, start and first epoch left out.
measure() {
  local name="$1" short long
  shift
  short="$(seconds 1 "$work/$name-short.json" "$@")"
  long="$(seconds $((epochs + 1)) "$work/$name.json" "$@")"
  awk -v name="$name" -v short="$short" -v long="$long" -v epochs="$epochs" \
    'BEGIN { printf "%-16s %.3f s an epoch, %.2f s before the second\n", name, (long - short) / epochs, short }'
}

measure native-compiled "${native[@]}" lab
measure native-eager "${native[@]}" lab --eager
measure runtime-compiled "${runtime[@]}" lab
measure runtime-eager "${runtime[@]}" lab --eager

for name in native-eager runtime-compiled runtime-eager; do
  cmp "$work/native-compiled.json" "$work/$name.json" || { echo "The lab's results differ."; exit 1; }
done

grep -oE '"mean": [0-9.]+' "$work/native-compiled.json" | sed 's/"mean": \(.*\)/All four reach \1 %./'
stat -c %s "${native[0]}" | awk '{ printf "The program is %.1f MB large.\n", $1 / 1048576 }'
