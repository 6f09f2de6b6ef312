#!/usr/bin/env python3
"""Summaries, or document frequencies, of JSON Lines with Spark.

  spark-submit spark.py batch INPUT OUTPUT [OPTION...]   OPTIONs are those of pith batch
  spark-submit spark.py df INPUT OUTPUT [OPTION...]      those of pith df count

INPUT and OUTPUT are whatever Spark reads and writes: hdfs://, s3a://, a folder that all nodes see. Each partition goes
through a pith of its own; PITH names it by a path that is the same on all nodes (default: pith, in PATH). ERRORS (1%)
says how many records of a partition may fail."""
import os
import shlex
import sys

PITH = os.environ.get("PITH", "pith")
ERRORS = os.environ.get("ERRORS", "1%")
# A process in RDD.pipe() has no surroundings but these.
ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin"}


def piped(lines, *command):
    # checkCode: a pith that ends with an error fails its task, which Spark then tries again, four times in all.
    return lines.pipe(shlex.join((PITH,) + command), env=ENVIRONMENT, checkCode=True)


def summaries(lines, options):
    return piped(lines, "batch", "--jobs", "1", "--fail-on-error", ERRORS, *options)


def document_frequencies(lines, options):
    """As pith df merge would write them. Every partition has a header, whose counts of documents are added up."""

    def split(line):
        if not line.startswith("#df "):
            term, count = line.split("\t")
            return (1, term), int(count)
        words = line.split(" ")
        documents = words.pop(2)
        return (0, " ".join(words)), int(documents[len("docs="):])

    def joined(row):
        (is_term, name), count = row
        if is_term:
            return "%s\t%d" % (name, count)
        words = name.split(" ")
        return " ".join(words[:2] + ["docs=%d" % count] + words[2:])

    counts = piped(lines, "df", "count", *options).map(split).reduceByKey(lambda a, b: a + b)
    # In the order of bytes, which is not that of Python's strings beyond U+FFFF.
    return counts.sortBy(lambda row: (row[0][0], row[0][1].encode()), numPartitions=1).map(joined)


def main(verb, source, target, *options):
    from pyspark import SparkContext
    lines = SparkContext(appName="pith " + verb).textFile(source)
    {"batch": summaries, "df": document_frequencies}[verb](lines, options).saveAsTextFile(target)


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in ("batch", "df"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
