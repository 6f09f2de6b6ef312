#!/bin/sh
# Instructions a byte of two commits, and their ratio, as a table of Markdown:
#
#   compare.sh COMMIT_A [COMMIT_B]      B: by default HEAD
#
# Each is checked out in a temporary folder, and its library is built there with this tree's pith_gate:
# workloads and texts are the same for both (instructions.sh). PITH_BENCH_FOLDER: use this folder, and
# keep it for another time. ccache is used where it is there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
a=${1:?usage: compare.sh COMMIT_A [COMMIT_B]}
b=${2:-HEAD}
folder=${PITH_BENCH_FOLDER:-}
if [ -z "$folder" ]; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"; git -C "$here" worktree prune' EXIT
fi
mkdir -p "$folder"
launcher=
if command -v ccache > /dev/null; then launcher=ccache; fi

# build TREE: its library, program and pith_gate in TREE/build.
build() {
  CCACHE_BASEDIR=$1 CCACHE_NOHASHDIR=1
  export CCACHE_BASEDIR CCACHE_NOHASHDIR
  cmake -S "$here" -B "$1/build" -G Ninja -DPITH_TREE="$1" -DPITH_DEVELOPER=OFF \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER_LAUNCHER=$launcher &&
    nice cmake --build "$1/build" --target pith_gate make_texts pith_program
}

# measure COMMIT FILE
measure() {
  id=$(git -C "$here" rev-parse --verify "$1^{commit}")
  tree=$folder/$id
  [ -d "$tree" ] || git -C "$here" worktree add --quiet --detach "$tree" "$id"
  build "$tree" > "$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
  "$here/instructions.sh" "$tree/build" > "$2"
}
measure "$a" "$folder/a"
measure "$b" "$folder/b"

echo "| instructions a byte | $a | $b | ratio |"
echo '| --- | ---: | ---: | ---: |'
awk -F ' *[|] *' 'NR == FNR { before[$2] = $3; next }
  FNR > 2 { printf "| %s | %s | %s | %.3f |\n", $2, before[$2], $3, $3 / before[$2] }' "$folder/a" "$folder/b"
