#!/usr/bin/env python3
"""Stand-ins for Spark and Hadoop, which Debian does not have: as much of them as the recipes lean on. As a program,
`hadoop jar`."""
import glob
import os
import shlex
import subprocess
import sys


def run(command, lines, **how):
    return subprocess.run(command, input=b"".join(lines), stdout=subprocess.PIPE, **how)


class Rdd:
    """pyspark.RDD over partitions that are lists."""

    def __init__(self, partitions):
        self.partitions = partitions

    def pipe(self, command, env=None, checkCode=False):
        def part(lines):
            done = run(shlex.split(command), [line.encode() + b"\n" for line in lines], env=env or {})
            if checkCode and done.returncode != 0:
                raise RuntimeError("pipe: exit code %d" % done.returncode)
            return [line.decode() for line in done.stdout.split(b"\n") if line]
        return Rdd([part(lines) for lines in self.partitions])

    def map(self, function):
        return Rdd([list(map(function, rows)) for rows in self.partitions])

    def reduceByKey(self, function):
        sums = {}
        for key, value in self.collect():
            sums[key] = function(sums[key], value) if key in sums else value
        rows = sorted(sums.items(), key=lambda row: hash(row[0]))
        return Rdd([rows[::2], rows[1::2]])

    def sortBy(self, key, numPartitions):
        assert numPartitions == 1
        return Rdd([sorted(self.collect(), key=key)])

    def collect(self):
        return sum(self.partitions, [])


def splits(path, size):
    """The lines of a file by splits, as TextInputFormat gives them: a line belongs to the split that it begins in."""
    with open(path, "rb") as file:
        lines = file.readlines()
    found, position = {0: []}, 0  # an empty file is a split, too
    for line in lines:
        found.setdefault(position // size, []).append(line)
        position += len(line)
    return list(found.values())


def attempts(command, lines, folder, conf):
    """A task: its process is tried four times, in a folder of its own. Rows of (key, value)."""
    for _ in range(4):
        done = run(shlex.split(command), lines, cwd=folder, env=dict(conf, PATH=os.environ["PATH"]))
        if done.returncode == 0:
            rows = [line.split(b"\t", 1) for line in done.stdout.split(b"\n")[:-1]]
            return [(row[0], row[1] if len(row) > 1 else b"") for row in rows]
    sys.exit("hadoop: a task failed four times")


def hadoop(arguments):
    conf, options = {}, {}
    assert arguments[0] == "jar" and os.path.exists(arguments[1]), arguments
    for name, value in zip(arguments[2::2], arguments[3::2]):
        (conf if name == "-D" else options).update([value.split("=", 1) if name == "-D" else (name, value)])
    target, separator = options["-output"], conf.get("mapreduce.output.textoutputformat.separator", "\t").encode()
    os.mkdir(target)  # it must not be there
    for file in filter(None, options.get("-files", "").split(",")):
        os.symlink(file, os.path.join(target, os.path.basename(file)))
    tasks = [lines for path in glob.glob(options["-input"] + "/*") for lines in splits(path, 50000)]
    tasks.sort(key=lambda lines: -sum(map(len, lines)))  # the biggest first, whatever the order in the files
    environment = {name.replace(".", "_"): value for name, value in conf.items()}
    parts = [attempts(options["-mapper"], lines, target, environment) for lines in tasks]
    if int(conf["mapreduce.job.reduces"]) > 0:
        shuffled = [b"%s\t%s\n" % row for row in sorted(sum(parts, []))]
        parts = [attempts(options["-reducer"], shuffled, target, environment)]
    for number, rows in enumerate(parts):
        with open("%s/part-%05d" % (target, number), "wb") as file:
            file.writelines(key + separator + value + b"\n" for key, value in rows)


if __name__ == "__main__":
    hadoop(sys.argv[1:])
