#!/bin/sh
# What submit.sh runs behind its array: the results of all shards as one file, which appears when it is whole.
set -eu
pith=$1 verb=$2 input=$3 shards=$4 work=$5 output=$6
cd "$work"
part=$(mktemp "$output.XXXXXXXX")
trap 'rm -f "$part"' EXIT
if [ "$verb" = df ]; then
  seq "$shards" | xargs "$pith" df merge -o "$part"
elif [ -d "$input" ]; then
  seq "$shards" | xargs cat >"$part"
else
  seq "$shards" | xargs "$pith" unshard "$input" -o "$part"
fi
chmod +rw "$part"
mv "$part" "$output"
