#!/usr/bin/env python3
"""benchmarks/cluster/parallel.sh on two machines, one of which is lost: parallel_test.py PITH RECIPES_FOLDER."""
import glob
import json
import os
import subprocess
import sys
import unittest

import articles
import hosts
import ssh
import watch

PITH, RECIPES = (os.path.realpath(path) for path in sys.argv[1:3])
DATA = hosts.FOLDER + "/the data"
RECORDS = 2000
BAD = 1234  # the number of the line that is no record
OPTIONS = ["--words", "30", "--focus", "the harbour board's vote"]
machines = []
environment = {}


def summaries(*files):
    """What one process makes of the files."""
    return subprocess.run([PITH, "batch", "--fail-on-error", "never"] + OPTIONS + list(files), stdout=subprocess.PIPE,
                          check=True).stdout


def without_line_numbers(output):
    """A block does not know how many lines went before it, so that errors give their line in the block."""
    records = [json.loads(line) for line in output.splitlines()]
    for record in records:
        record.get("error", {}).pop("line", None)
    return records


def start(source, output):
    return subprocess.Popen([RECIPES + "/parallel.sh", source, output, "1/h1", "1/h2", "--"] + OPTIONS,
                            env=environment, stderr=subprocess.PIPE, encoding="utf-8")


def setUpModule():
    machines.extend(hosts.Machine(name, number) for number, name in enumerate(["h1", "h2"]))
    environment.update(os.environ, PITH=PITH, PARALLEL_SSH=ssh.set_up(machines), BLOCK="512k")
    os.makedirs(DATA + "/shards")
    articles.write_articles(DATA + "/good.jsonl", RECORDS, seed=11)
    with open(DATA + "/good.jsonl", "rb") as file:
        lines = file.readlines()
    for shard in range(4):
        with open("%s/shards/%d.jsonl" % (DATA, shard), "wb") as file:
            file.writelines(lines[shard * RECORDS // 4:(shard + 1) * RECORDS // 4])
    lines[BAD - 1] = b'{"id": "torn", "text": "It ends in the middle of\n'
    with open(DATA + "/bad.jsonl", "wb") as file:
        file.writelines(lines)


class Recipe(unittest.TestCase):
    def finish(self, running):
        said = running.communicate(timeout=100)[1]
        self.assertEqual(running.returncode, 0, said)

    def test_1_one_file(self):
        expected = {DATA + "/good.out": summaries(DATA + "/good.jsonl")}
        with watch.Watch(expected) as watching:
            self.finish(start(DATA + "/good.jsonl", DATA + "/good.out"))
        self.assertEqual(watching.wrong(), [])

    def test_2_a_bad_record(self):
        self.finish(start(DATA + "/bad.jsonl", DATA + "/bad.out"))
        with open(DATA + "/bad.out", "rb") as file:
            records = without_line_numbers(file.read())
        self.assertEqual(records, without_line_numbers(summaries(DATA + "/bad.jsonl")))
        self.assertEqual([number for number, record in enumerate(records, 1) if "error" in record], [BAD])

    def test_3_a_folder(self):
        files = sorted(glob.glob(DATA + "/shards/*"))
        expected = {DATA + "/out/" + os.path.basename(file): summaries(file) for file in files}
        with watch.Watch(expected) as watching:
            self.finish(start(DATA + "/shards", DATA + "/out"))
        self.assertEqual(watching.wrong(), [])
        os.remove(DATA + "/out/2.jsonl")
        times = {path: os.stat(path).st_mtime_ns for path in glob.glob(DATA + "/out/*.jsonl")}
        self.assertEqual(len(times), 3)
        self.finish(start(DATA + "/shards", DATA + "/out"))
        self.assertEqual(times, {path: os.stat(path).st_mtime_ns for path in times})
        with open(DATA + "/out/2.jsonl", "rb") as file:
            self.assertEqual(file.read(), expected[DATA + "/out/2.jsonl"])

    def test_4_what_cannot_be_sent(self):
        os.mkdir(DATA + "/empty")
        for source, message in [("/good.jsonl.gz", "packed"), ("/empty", "no *.jsonl")]:
            running = start(DATA + source, DATA + "/nothing")
            self.assertIn(message, running.communicate(timeout=100)[1])
            self.assertEqual(running.returncode, 2)

    def test_5_a_machine_is_lost(self):
        expected = {DATA + "/lost.out": summaries(DATA + "/good.jsonl")}
        with watch.Watch(expected) as watching:
            running = start(DATA + "/good.jsonl", DATA + "/lost.out")
            hosts.wait_for("work on h2", lambda: machines[1].running(PITH, "batch"), 60)
            machines[1].cut_power()
            self.finish(running)
        self.assertEqual(watching.wrong(), [])
        self.assertEqual(glob.glob(DATA + "/lost.out?*"), [])


if __name__ == "__main__":
    hosts.alone({"ip": "iproute2", "parallel": "parallel", "ssh": "openssh-client", "sshd": "openssh-server"})
    test = unittest.main(argv=sys.argv[:1], exit=False, warnings="ignore")
    if not test.result.wasSuccessful():
        hosts.show(ssh.FOLDER + "/*.log")
        sys.exit(1)
