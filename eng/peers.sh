#!/usr/bin/env bash
# Installs what the benchmark compares Fluxion with: PyTorch and OpenBLAS, from Debian or Ubuntu packages.
# Only `bench/Fluxion.Bench -- compare` uses them; build and tests never do. Safe to run again.
set -euo pipefail

packages=(python3-torch python3-numpy libopenblas0-pthread)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done

if ((${#missing[@]} > 0)); then
  command -v apt-get >/dev/null || { echo "peers.sh: needs apt-get (Debian, Ubuntu); install PyTorch and OpenBLAS by other means." >&2; exit 1; }
  as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || { echo "peers.sh: run it as root, or install sudo." >&2; exit 1; }
    as_root=(sudo)
  fi

  echo "Installing ${missing[*]} (about 150 MB to fetch)..."
  "${as_root[@]}" apt-get update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
fi

for package in "${packages[@]}"; do
  dpkg-query -W -f='${Package} ${Version}\n' "$package"
done

# The benchmark runs the system's python3, for which these packages are, and not one that a version manager puts first.
/usr/bin/python3 -c 'import torch; print("PyTorch", torch.__version__, "threads", torch.get_num_threads(), "mkldnn", torch.backends.mkldnn.is_available())'
