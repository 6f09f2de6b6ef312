#!/usr/bin/env python3
"""benchmarks/cluster/slurm on a real Slurm with two nodes, one of which is lost: slurm_test.py PITH RECIPES_FOLDER."""
import glob
import os
import re
import shutil
import signal
import subprocess
import sys
import unittest

import articles
import hosts
import slurm
import watch

PITH, RECIPES = (os.path.realpath(path) for path in sys.argv[1:3])
DATA = hosts.FOLDER + "/the data"
SHARDS = 8
cluster = None


def summaries(*files):
    """What one process makes of the files."""
    return subprocess.run([PITH, "batch", "--fail-on-error", "never"] + list(files), stdout=subprocess.PIPE,
                          check=True).stdout


def submit(*arguments, errors="1%"):
    """submit.sh, waited for: (exit status, what it said)."""
    done = subprocess.run([RECIPES + "/slurm/submit.sh", "-w"] + list(arguments), stderr=subprocess.PIPE,
                          encoding="utf-8", env=dict(os.environ, PITH=PITH, POLL_SECONDS="0.2", ERRORS=errors))
    return done.returncode, done.stderr


def setUpModule():
    global cluster
    cluster = slurm.Cluster(["n1", "n2"])
    os.makedirs(DATA + "/shards")
    articles.write_articles(DATA + "/some.jsonl", 300, seed=3)
    for shard in range(SHARDS):
        name = "%s/shards/%03d.jsonl" % (DATA, shard)
        with open(name, "wb") as file:
            subprocess.run([RECIPES + "/make_records.py", "400", DATA + "/some.jsonl", "--seed", str(shard)],
                           stdout=file, check=True)
    with open(DATA + "/shards/005.jsonl", "r+b") as file:  # a bad record, in a shard that may have 1% of them
        file.write(b'{"id":7,     ')


class Recipes(unittest.TestCase):
    def test_a_node_is_lost(self):
        files = sorted(glob.glob(DATA + "/shards/*"))
        out = DATA + "/lost"
        expected = {"%s.shards/%d" % (out, task): summaries(file) for task, file in enumerate(files, 1)}
        expected[out] = summaries(*files)
        self.assertEqual(expected[out].count(b"\n"), SHARDS * 400)
        self.assertEqual(expected[out].count(b'"error":'), 1)
        with watch.Watch(expected) as watching:
            waiting = subprocess.Popen([RECIPES + "/slurm/submit.sh", "-w", "batch", DATA + "/shards", out],
                                       env=dict(os.environ, PITH=PITH, POLL_SECONDS="0.2"))
            self.lose_node("n2")
            self.assertEqual(waiting.wait(), 0)
        self.assertEqual(watching.wrong(), [])
        jobs = hosts.call("scontrol", "show", "jobs")
        self.assertEqual(sorted(set(re.findall(r"Restarts=(\d)", jobs))), ["0", "1"])
        self.assertEqual(glob.glob(out + ".shards/*.part") + glob.glob(out + ".????*"), [out + ".shards"])

    def lose_node(self, name):
        """Cuts the power of a node in the middle of a task."""
        machine = cluster.machines[name]

        def in_the_middle():
            processes = machine.running("batch", "--out")
            for pid, _ in processes:
                os.kill(pid, signal.SIGSTOP)
            for _, words in processes:
                result = words[words.index("--out") + 1]
                parts = glob.glob(result + ".????????.part")
                if not os.path.exists(result) and any(os.path.getsize(part) > 0 for part in parts):
                    return True
            for pid, _ in processes:
                os.kill(pid, signal.SIGCONT)
            return False

        hosts.wait_for("a task in the middle of its work", in_the_middle, 60)
        machine.cut_power()
        # By itself the controller notices after SlurmdTimeout, some minutes.
        hosts.call("scontrol", "update", "nodename=" + name, "state=down", "reason=lost")

    def test_one_file(self):
        one = DATA + "/one.jsonl"
        with open(one, "wb") as file:
            for shard in [5, 6]:
                with open("%s/shards/%03d.jsonl" % (DATA, shard), "rb") as part:
                    shutil.copyfileobj(part, file)
        out = DATA + "/one-out"
        with watch.Watch({out: summaries(one)}) as watching:
            self.assertEqual(submit("-n", "3", "batch", one, out)[0], 0)
        self.assertEqual(watching.wrong(), [])
        self.assertIn("nothing to do", submit("-n", "3", "batch", one, out)[1])
        os.remove(out)
        status, said = submit("-n", "4", "batch", one, out)
        self.assertEqual((status, "other input or options" in said), (2, True), said)

    def test_a_task_fails(self):
        bad = DATA + "/bad"
        os.makedirs(bad)
        shutil.copy(DATA + "/shards/000.jsonl", bad)
        with open(bad + "/111.jsonl", "w") as file:
            file.write("no record\n" * 3)
        status, said = submit("batch", bad, DATA + "/bad-out")
        self.assertEqual((status, "a task failed" in said), (1, True), said)
        self.assertFalse(os.path.exists(DATA + "/bad-out"))
        self.assertEqual(submit("batch", bad, DATA + "/bad-out", errors="never")[0], 0)
        with open(DATA + "/bad-out", "rb") as file:
            self.assertEqual(file.read(), summaries(*sorted(glob.glob(bad + "/*"))))

    def test_document_frequencies(self):
        os.makedirs(DATA + "/good")
        for shard in ["000", "001", "002"]:
            os.symlink("%s/shards/%s.jsonl" % (DATA, shard), "%s/good/%s.jsonl" % (DATA, shard))
        whole = hosts.call(PITH, "df", "count", "--language", "en", *sorted(glob.glob(DATA + "/good/*")))
        self.assertEqual(submit("df", DATA + "/good", DATA + "/en.df", "--language", "en")[0], 0)
        with open(DATA + "/en.df", encoding="utf-8") as file:
            self.assertEqual(file.read(), whole)


if __name__ == "__main__":
    hosts.alone({"ip": "iproute2", "slurmctld": "slurmctld", "slurmd": "slurmd", "sbatch": "slurm-client",
                 "munged": "munge"})
    test = unittest.main(argv=sys.argv[:1], exit=False, warnings="ignore")
    if not test.result.wasSuccessful():
        hosts.show(slurm.FOLDER + "/*.log", DATA + "/*.shards/log/*")
        sys.exit(1)
