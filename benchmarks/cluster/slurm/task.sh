#!/bin/sh
# One task of submit.sh's array. May be run again after a node is lost, and even while an earlier run that the
# controller has given up goes on: a result has its name only when it is whole.
#SBATCH --signal=B:TERM@60
set -eu
pith=$1 verb=$2 input=$3 shards=$4 work=$5 errors=$6
shift 6
task=$SLURM_ARRAY_TASK_ID
file=$input shard=
if [ -d "$input" ]; then
  file=$(sed -n "${task}p" "$work/list")
else
  shard=$task/$shards
fi

if [ "$verb" = df ]; then
  [ -e "$work/$task" ] || exec "$pith" df count "$file" -o "$work/$task" "$@"
  exit 0
fi
# exec: what Slurm sends (a minute before the time limit, say) is for pith, which then finishes what is under way.
exec "$pith" batch --in "$file" ${shard:+--shard "$shard"} --out "$work/$task" --resume \
  --fail-on-error "$errors" --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@"
