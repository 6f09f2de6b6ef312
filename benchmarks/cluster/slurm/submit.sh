#!/bin/sh
# Hands work to Slurm: an array with a task for each shard, then a job that puts the results together.
#
#   submit.sh [-w] [-n SHARDS] [-c CPUS] batch INPUT OUTPUT [OPTION...]   summaries; OPTIONs are those of pith batch
#   submit.sh [-w] [-c CPUS] df FOLDER OUTPUT [OPTION...]                 document frequencies: pith df count, df merge
#
# INPUT is a folder of JSON Lines (*.jsonl, *.jsonl.gz, *.jsonl.zst: each a shard), or one such file that SHARDS
# (100) tasks share. Results of shards and the logs are in OUTPUT.shards/, which may go when OUTPUT is there.
# Given again, the same command does only what is not done. -w waits for the end. All paths must be on a file system
# that every node sees, pith too (PITH, or the one in PATH). ERRORS (1%) says how many records of a shard may fail. For
# the queue: SBATCH_PARTITION, SBATCH_ACCOUNT, SBATCH_TIMELIMIT, as man sbatch says.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
say() { printf 'submit: %s\n' "$*" >&2; }
usage() { sed -n 's/^#   //p' "$0" >&2; exit 2; }

shards=100 cpus=1 wait=
while getopts n:c:w option; do
  case $option in
    n) shards=$OPTARG ;;
    c) cpus=$OPTARG ;;
    w) wait=yes ;;
    *) usage ;;
  esac
done
shift $((OPTIND - 1))
[ $# -ge 3 ] || usage
verb=$1 input=$(realpath "$2") output=$(realpath -m "$3")
shift 3
pith=$(command -v "${PITH:-pith}") || { say "no pith: put it into PATH, or its path into PITH"; exit 2; }
case $verb in batch | df) ;; *) usage ;; esac
[ ! -e "$output" ] || { say "$output is there: nothing to do"; exit 0; }

work=$output.shards
mkdir -p "$work/log"
if [ -d "$input" ]; then
  find "$input" -maxdepth 1 \( -name '*.jsonl' -o -name '*.jsonl.gz' -o -name '*.jsonl.zst' \) |
    LC_ALL=C sort >"$work/list.new"
  shards=$(wc -l <"$work/list.new")
  [ "$shards" -gt 0 ] || { say "no *.jsonl, *.jsonl.gz or *.jsonl.zst in $input"; exit 2; }
elif [ "$verb" = batch ] && [ -f "$input" ]; then
  echo "$input" >"$work/list.new"
else
  say "$input: no such folder or file"
  exit 2
fi

# Results that are there were made from this list with these options, or they must not be gone on with.
printf '%s\n' "$verb" "$shards" "$@" >>"$work/list.new"
if [ -e "$work/list" ] && ! cmp -s "$work/list" "$work/list.new"; then
  say "$work has results of other input or options: delete it, or name another output"
  exit 2
fi
mv "$work/list.new" "$work/list"

array=$(sbatch --parsable --job-name="pith-$verb" --array="1-$shards" --cpus-per-task="$cpus" --requeue \
  --open-mode=append --output="$work/log/%a.txt" "$here/task.sh" "$pith" "$verb" "$input" "$shards" "$work" \
  "${ERRORS:-1%}" "$@")
reduce=$(sbatch --parsable --job-name=pith-reduce --dependency="afterok:$array" --kill-on-invalid-dep=yes --requeue \
  --open-mode=append --output="$work/log/reduce.txt" "$here/reduce.sh" "$pith" "$verb" "$input" "$shards" "$work" "$output")
say "array $array of $shards, then $reduce; logs in $work/log; stop it with: scancel $array $reduce"
[ "$wait" ] || exit 0

# sbatch --wait asks less and less often, and may notice the end of a short job a minute late.
while :; do
  case $(squeue --noheader --jobs="$array,$reduce" 2>&1) in
    '' | *'Invalid job id'*) break ;;
    *) sleep "${POLL_SECONDS:-10}" ;;
  esac
done
[ -e "$output" ] || { say "a task failed: see $work/log, then give the same command again"; exit 1; }
