#!/usr/bin/env python3
"""What schedulers such as Slurm expect of a task, played without them: tasks_test.py PITH.

A task may be ended at any moment and started again, even beside an earlier run of it that has been given up but is
still alive. Whatever happens, a result is there whole or not at all."""
import glob
import os
import signal
import subprocess
import sys
import tempfile
import unittest

import articles

PITH = os.path.realpath(sys.argv[1])
BAD = b'{"id": "bad"}\n'


class Task(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.source, self.out = (os.path.join(folder.name, name) for name in ["in.jsonl", "out.jsonl"])
        articles.write_articles(self.source, 1500, seed=6)
        with open(self.source, "ab") as file:
            file.write(BAD)
        self.whole = subprocess.run([PITH, "batch", "--fail-on-error", "never", self.source], stdout=subprocess.PIPE,
                                    check=True).stdout

    def start(self, *options, **how):
        command = [PITH, "batch", "--in", self.source, "--resume", "--fail-on-error", "1%"]
        return subprocess.Popen(command + list(options), **how)

    def check(self, out):
        with open(out, "rb") as file:
            self.assertTrue(file.read() == self.whole)
        self.assertEqual(glob.glob(out + "?*"), [])

    def test_shards_and_back(self):
        shards = ["%s-%d" % (self.out, number) for number in range(1, 6)]
        for number, shard in enumerate(shards, 1):
            self.assertEqual(self.start("--out", shard, "--shard", "%d/5" % number).wait(), 0)
            self.assertGreater(os.path.getsize(shard), len(self.whole) / 10)
        subprocess.run([PITH, "unshard", self.source] + shards + ["-o", self.out], check=True)
        with open(self.out, "rb") as file:
            self.assertTrue(file.read() == self.whole)

    def test_ended_and_run_again(self):
        for number, delay in enumerate([0.02, 0.1, 0.2, 0.3]):
            task = self.start("--out", self.out)
            try:
                task.wait(timeout=delay)
            except subprocess.TimeoutExpired:
                task.send_signal(signal.SIGTERM if number % 2 else signal.SIGKILL)
                # -SIGTERM: it came before the program listened, or when it had done all.
                self.assertIn(task.wait(), [143, -signal.SIGTERM, -signal.SIGKILL, 0])
        self.assertEqual(self.start("--out", self.out).wait(), 0)
        self.check(self.out)

    def test_done_already(self):
        self.assertEqual(self.start("--out", self.out).wait(), 0)
        before = os.stat(self.out)
        self.assertEqual(self.start("--out", self.out, stderr=subprocess.DEVNULL).wait(), 0)
        self.assertEqual((before.st_ino, before.st_mtime_ns), (os.stat(self.out).st_ino, os.stat(self.out).st_mtime_ns))

    def test_several_runs_at_once(self):
        tasks = [self.start("--out", self.out, stderr=subprocess.DEVNULL) for _ in range(3)]
        self.assertIn(0, [task.wait(timeout=100) for task in tasks])
        self.check(self.out)

    def test_a_run_that_comes_back(self):
        """A node hangs and is given up; its task is done elsewhere; then the node goes on where it was."""
        hanging = self.start("--out", self.out, stderr=subprocess.DEVNULL, start_new_session=True)
        self.addCleanup(hanging.kill)
        while not any(os.path.getsize(part) for part in glob.glob(self.out + ".*.part")):
            self.assertIsNone(hanging.poll())
        os.killpg(hanging.pid, signal.SIGSTOP)
        self.assertFalse(os.path.exists(self.out))
        self.assertEqual(self.start("--out", self.out).wait(timeout=100), 0)
        with open(self.out, "rb") as file:
            self.assertTrue(file.read() == self.whole)
            os.killpg(hanging.pid, signal.SIGCONT)
            hanging.wait(timeout=100)
            file.seek(0)
            self.assertTrue(file.read() == self.whole)  # who has it open is not disturbed either
        self.check(self.out)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
