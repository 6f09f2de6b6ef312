#!/usr/bin/env python3
"""What engines expect of a program that they pipe records through, played without them: contract_test.py PITH.

Spark's RDD.pipe and Hadoop Streaming start a process for each partition, write its lines to it and take each line of
its standard output as a record."""
import json
import os
import random
import subprocess
import sys
import threading
import unittest

import articles

PITH = os.path.realpath(sys.argv.pop(1))
POISON = [
    b"no JSON at all\n",
    b'{"id": "torn", "text": "It ends in the\n',
    b'{"id": "no text"}\n',
    b'{"id": "deep", "text": ' + b"[" * 5000 + b"]" * 5000 + b"}\n",
    b'{"id": 1e400, "text": 1e400}\n',
    b'{"id": "empty", "text": ""}\n',
    b"\x00\x00\n",
]
# Answered, and with nothing in the answer that a reader of lines takes for the end of one.
ODD = [
    json.dumps({"id": "breaks \u2028\u0085\r\n\t", "title": "a\rb",
                "text": "One\r\ntwo\u2028three.\u0085Four\tfive."}).encode() + b"\n",
    b'{"id": "bytes", "text": "Not \xff\xfe UTF-8, but a sentence all the same."}\n',
    b'{"id": "twice", "text": "The first counts.", "text": "The second does not."}\r\n',
]


class TaskFailed(Exception):
    pass


def pipe(lines, *options, environment=None, check=True):
    """One partition: what the process writes, line by line. As RDD.pipe(checkCode=True) does it."""
    process = subprocess.Popen([PITH, "batch"] + list(options), env=environment or {}, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def feed():
        try:
            process.stdin.writelines(lines)
            process.stdin.close()
        except BrokenPipeError:  # its exit status says why
            pass

    said = []
    threads = [threading.Thread(target=feed), threading.Thread(target=lambda: said.append(process.stderr.read()))]
    for thread in threads:
        thread.start()
    out = process.stdout.read()
    for thread in threads:
        thread.join()
    process.stdout.close()
    process.stderr.close()
    if process.wait() != 0 and check:
        raise TaskFailed(process.returncode, said[0])
    # Hadoop takes a line such as "reporter:counter:a,b,1" on standard error for an order.
    assert not any(line.startswith(b"reporter:") for line in said[0].splitlines()), said
    return out.split(b"\n")[:-1] if out.endswith(b"\n") or not out else [out]


def partitions(lines, seed):
    """Cut at random, with an empty one first, one in the middle and one of a single record."""
    chance = random.Random(seed)
    cuts = sorted(chance.sample(range(2, len(lines)), 4) + [0, 1])
    cuts.insert(3, cuts[3])
    return [lines[begin:end] for begin, end in zip([0] + cuts, cuts + [len(lines)])]


class Contract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lines = [json.dumps(article, ensure_ascii=False).encode() + b"\n"
                     for article in articles.articles(300, seed=5)]
        cls.lines[100:100] = ODD
        cls.whole = pipe(cls.lines)

    def test_a_record_for_each_in_order(self):
        self.assertEqual([json.loads(line)["id"] for line in self.whole], [
            json.loads(line.decode("utf-8", "replace"))["id"] for line in self.lines])
        for line in self.whole:
            self.assertEqual(json.loads(line.decode("utf-8"))["schema"], 1)
            self.assertFalse(set(line) & set(range(32)), line)  # no control characters, not TAB either

    def test_partitions_make_what_the_whole_makes(self):
        for seed in range(3):
            parts = partitions(self.lines, seed)
            self.assertIn([], parts)
            results = [pipe(part) for part in parts]
            self.assertEqual([len(result) for result in results], [len(part) for part in parts], "seed %d" % seed)
            self.assertEqual(sum(results, []), self.whole, "seed %d" % seed)

    def test_surroundings_do_not_matter(self):
        for environment in [{"LC_ALL": "C"},
                            {"LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo", "HOME": "/nowhere", "TERM": "xterm"},
                            {"mapreduce_task_partition": "3", "COLUMNS": "10", "NO_COLOR": "1"}]:
            self.assertEqual(pipe(self.lines[:40], environment=environment), self.whole[:40], environment)

    def test_poison_fails_the_task_unless_allowed(self):
        for poison in POISON:
            lines = self.lines[:30] + [poison] + self.lines[30:50]
            with self.assertRaises(TaskFailed, msg=poison[:40]) as failed:
                pipe(lines)
            self.assertEqual(failed.exception.args[0], 1, failed.exception)
            for allowed in ["never", "2", "50%"]:
                result = pipe(lines, "--fail-on-error", allowed)
                error = json.loads(result.pop(30))
                self.assertEqual((result, error["error"]["line"]), (self.whole[:50], 31), poison[:40])
            self.assertEqual(len(pipe(lines, check=False)), 51)

    def test_too_many_fail_the_task(self):
        lines = (self.lines[:10] + POISON[:1]) * 10
        for allowed, fails in [("10", True), ("11", False), ("9%", True), ("10%", False), ("never", False)]:
            if fails:
                self.assertRaises(TaskFailed, pipe, lines, "--fail-on-error", allowed)
            else:
                self.assertEqual(len(pipe(lines, "--fail-on-error", allowed)), len(lines), allowed)

    def test_a_reader_that_has_enough(self):
        """Spark's take(): the first lines are read, then the pipe is closed."""
        process = subprocess.Popen([PITH, "batch"], env={}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)

        def feed():
            try:
                process.stdin.writelines(self.lines * 30)
                process.stdin.close()
            except BrokenPipeError:
                pass

        feeding = threading.Thread(target=feed)
        feeding.start()
        self.assertEqual(process.stdout.readline()[:-1], self.whole[0])
        process.stdout.close()
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            processes = subprocess.run(["ps", "-o", "pid,ppid,stat,wchan:32,cputime,args", "--pid", str(process.pid),
                                        "--ppid", str(process.pid)], stdout=subprocess.PIPE, text=True).stdout
            process.kill()
            self.fail("it does not end:\n" + processes)
        feeding.join(timeout=60)
        self.assertFalse(feeding.is_alive())

    def test_a_question_at_a_time(self):
        """As ClickHouse and pools of workers do: the next record comes when the last is answered."""
        process = subprocess.Popen([PITH, "batch", "--flush", "record"], env={}, stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE)
        for line, answer in zip(self.lines[:20], self.whole):
            process.stdin.write(line)
            process.stdin.flush()
            self.assertEqual(process.stdout.readline()[:-1], answer)
        process.stdin.close()
        self.assertEqual(process.stdout.read(), b"")
        process.stdout.close()
        self.assertEqual(process.wait(timeout=60), 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
