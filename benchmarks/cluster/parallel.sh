#!/bin/sh
# Summarizes on several machines with GNU parallel over ssh.
#
#   parallel.sh INPUT OUTPUT HOST... [-- OPTION...]   OPTIONs are those of pith batch
#
# HOST is N/NAME: N processes on the machine NAME, as ssh knows it; "N/:" is this one.
# INPUT a file of JSON Lines, not packed: it is sent in blocks; nothing but pith (PITH, or the one in PATH; the same
#       path everywhere) is needed on the other machines. OUTPUT is one file, in the order of INPUT.
# INPUT a folder of JSON Lines, each packed or not, that all machines see under the same path: OUTPUT is a folder of
#       results by the same names, and the same command given again does only what is not done. ERRORS (1%) says how
#       many records of a file may fail.
set -eu
say() { printf 'parallel.sh: %s\n' "$*" >&2; }
[ $# -ge 3 ] || { sed -n 's/^#   //p' "$0" >&2; exit 2; }
input=$(realpath "$1") output=$(realpath -m "$2")
shift 2
hosts=
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  hosts=$hosts${hosts:+,}$1
  shift
done
[ $# -eq 0 ] || shift
pith=$(command -v "${PITH:-pith}") || { say "no pith: put it into PATH, or its path into PITH"; exit 2; }

# A machine that is silent for 20 seconds is given up, and its blocks are done by another. Nobody is asked anything.
silent="-o ConnectTimeout=10 -o ServerAliveInterval=5 -o ServerAliveCountMax=4"
export PARALLEL_SSH="${PARALLEL_SSH:-ssh -o BatchMode=yes $silent}"
# -q: words stay as they are on their way through two shells. No --halt: with blocks, "soon" hangs for ever.
set -- "$@" --jobs 1
parallel() { command parallel --will-cite -q --sshlogin "$hosts" --retries 5 "$@"; }

if [ -d "$input" ]; then
  mkdir -p "$output"
  find "$input" -maxdepth 1 \( -name '*.jsonl' -o -name '*.jsonl.gz' -o -name '*.jsonl.zst' \) |
    LC_ALL=C sort >"$output/.list"
  [ -s "$output/.list" ] || { say "no *.jsonl, *.jsonl.gz or *.jsonl.zst in $input"; exit 2; }
  parallel -a "$output/.list" "$pith" batch --in {} --out "$output/{= s:.*/::; s:\\.(gz|zst)\$:: =}" --resume \
    --fail-on-error "${ERRORS:-1%}" "$@" </dev/null
  exit
fi

case $input in
  *.gz | *.zst) say "$input: packed files cannot be sent in blocks; unpack it, or give a folder of them"; exit 2 ;;
esac
# A block with a bad record is no failed block, which would be done five times: count error records afterwards.
part=$(mktemp "$output.XXXXXXXX")
trap 'rm -f "$part"' EXIT
# Not --pipepart, which is faster: together with --retries it loses blocks, and says that all went well (20221122).
parallel --pipe --keep-order --block "${BLOCK:-10M}" "$pith" batch --fail-on-error never "$@" <"$input" >"$part"
chmod +rw "$part"
mv "$part" "$output"
