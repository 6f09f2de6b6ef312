#!/bin/sh
# Instructions a byte of text, as callgrind counts them: the figures that hold on a busy machine.
#
#   instructions.sh [BUILD]      what the preset bench builds (default build/bench), or compare.sh
#
# Prints a row of Markdown for each workload. Half of its articles are done first and not counted: so
# that is what a batch costs that has run for a while. The last row is a whole process, in millions.
# PITH_BENCH_RECORDS (gate.cc) is used for the first rows where it is set. Needs valgrind. Minutes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "${1:-$here/../../build/bench}" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# program NAME: where it is, here or in a folder below.
program() {
  found=$(find "$build" -name "$1" -type f -perm -u+x | head -n 1)
  [ -n "$found" ] || { echo "$build: no $1: build it first" >&2; exit 1; }
  echo "$found"
}
gate=$(program pith_gate)
pith=$(program pith)
make_texts=$(program make_texts)

# counted OPTION COMMAND...: sets $instructions, and $bytes to what the command prints.
counted() {
  option=$1; shift
  bytes=$(valgrind --tool=callgrind --callgrind-out-file="$scratch/out" "$option" "$@" 2> "$scratch/log") ||
    { cat "$scratch/log" >&2; exit 1; }
  instructions=$(awk '/^(summary|totals):/ { n = $2 } END { print n }' "$scratch/out")
}

# row LABEL CONTESTANT ARGUMENT...: of pith_gate.
row() {
  label=$1; contestant=$2; shift 2
  counted '--toggle-collect=*counted_pass*' "$gate" --count "$contestant" "$@"
  echo "$instructions $bytes" | awk -v label="$label" '{ printf "| %s | %.1f |\n", label, $1 / $2 }'
}

echo '| workload | instructions a byte |'
echo '| --- | ---: |'
row 'articles: ICU, sentences and words' icu --articles 400
row 'articles: the naive pipeline' naive --articles 100
row 'articles: summarize()' summarize --articles 400
row 'articles: record to record, language stated' record --articles 400
row 'articles: record to record' record-unstated --articles 400
unset PITH_BENCH_RECORDS
for language in de vi zh; do
  row "articles in $language: ICU, sentences and words" icu --articles 100 --language $language
  row "articles in $language: summarize()" summarize --articles 200 --language $language
done
row 'texts of 60 KB: summarize()' summarize --articles 8 --bytes 60000
row 'texts of 1 MB: summarize()' summarize --articles 2 --bytes 1000000
"$make_texts" en 6000 > "$scratch/text"
counted --collect-atstart=yes "$pith" summarize "$scratch/text"
echo "$instructions" | awk '{ printf "| process, 6 KB: millions | %.2f |\n", $1 / 1e6 }'
