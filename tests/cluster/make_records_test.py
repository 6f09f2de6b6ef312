#!/usr/bin/env python3
"""benchmarks/cluster/make_records.py: make_records_test.py MAKE_RECORDS_PY."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

import articles

MAKE = sys.argv.pop(1)


class MakeRecords(unittest.TestCase):
    def make(self, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, "in.jsonl")
            articles.write_articles(source, 20, seed=1)
            with open(source, "a", encoding="utf-8") as file:
                for text in ["", None, "Der Rat tagt heute. " * 100 + "\u201eNein\u201c, sagt er.\nEin \\ und ein \"."]:
                    file.write(json.dumps({"lang": "de", "title": None, "text": text}) + "\n")
            done = subprocess.run([sys.executable, MAKE] + list(arguments) + [source], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_records(self):
        out = self.make("2000")
        records = [json.loads(line) for line in out.splitlines()]
        self.assertEqual([record["id"] for record in records], ["r%09d" % number for number in range(1, 2001)])
        self.assertEqual(len({record["text"] for record in records}), 2000)
        self.assertEqual({record["language"] for record in records}, {"en", "de"})
        lengths = [len(record["text"].encode()) for record in records]
        self.assertTrue(min(lengths) > 3500 and max(lengths) < 4800, (min(lengths), max(lengths)))
        for record in records:  # no language has pieces of the other
            self.assertEqual("Rat tagt" in record["text"], record["language"] == "de")

    def test_the_same_again(self):
        self.assertEqual(self.make("50"), self.make("50"))
        self.assertEqual(self.make("20"), b"".join(self.make("50").splitlines(keepends=True)[:20]))
        self.assertNotEqual(self.make("50"), self.make("50", "--seed", "2"))

    def test_size_and_pool(self):
        for line in self.make("50", "--size", "300", "--pool", "1").splitlines():
            record = json.loads(line)
            self.assertTrue(290 < len(record["text"]) < 1100)
            self.assertEqual(record["language"], "en")  # the first article is enough for the pool

    def test_nothing_to_draw_from(self):
        done = subprocess.run([sys.executable, MAKE, "5", os.devnull], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b'no record with a "text"', done.stderr)


if __name__ == "__main__":
    unittest.main()
