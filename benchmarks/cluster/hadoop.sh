#!/bin/sh
# Summaries, or document frequencies, of JSON Lines with Hadoop Streaming.
#
#   hadoop.sh batch INPUT OUTPUT [OPTION...]   OPTIONs are those of pith batch, without blanks in them
#   hadoop.sh df INPUT OUTPUT [OPTION...]      those of pith df count
#
# INPUT and OUTPUT are folders of HDFS. PITH is the path of pith on all nodes (default: pith, in PATH); STREAMING is
# the path of hadoop-streaming-*.jar here. ERRORS (1%) says how many records of a split may fail.
set -eu
[ $# -ge 3 ] || { sed -n 's/^#   //p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
verb=$1 input=$2 output=$3
shift 3
pith=${PITH:-pith}
jar=${STREAMING:-$(find "${HADOOP_HOME:?}/share/hadoop/tools/lib" -name 'hadoop-streaming-*.jar')}

case $verb in
  # A line of Hadoop is a key and a value with TAB between them. Ours is all key: without the separator no TAB is added.
  batch) exec hadoop jar "$jar" -D mapreduce.job.reduces=0 -D mapreduce.output.textoutputformat.separator= \
    -input "$input" -output "$output" -mapper "$pith batch --jobs 1 --fail-on-error ${ERRORS:-1%} $*" ;;
  # One reducer, so that one file has everything in order.
  df) exec hadoop jar "$jar" -files "$here/df_reducer.awk" -D mapreduce.job.reduces=1 \
    -input "$input" -output "$output" -mapper "$pith df count $*" -reducer "awk -f df_reducer.awk" ;;
  *) exit 2 ;;
esac
