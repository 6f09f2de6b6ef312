#!/usr/bin/env python3
"""benchmarks/cluster's spark.py and hadoop.sh, with stand-ins for the engines: engines_test.py PITH RECIPES_FOLDER."""
import glob
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import unittest

import articles
import engines

PITH, RECIPES = (os.path.realpath(path) for path in sys.argv[1:3])
BAD = b"no record\n"


def pith(*arguments):
    return subprocess.run([PITH] + list(arguments), stdout=subprocess.PIPE, check=True).stdout


class Recipe(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        os.mkdir(self.path("in"))
        articles.write_articles(self.path("in/a.jsonl"), 130, seed=8)
        open(self.path("in/b.jsonl"), "w").close()
        articles.write_articles(self.path("in/c.jsonl"), 20, seed=9)
        self.files = [self.path("in/a.jsonl"), self.path("in/c.jsonl")]

    def path(self, name):
        return os.path.join(self.folder, name)


class Spark(Recipe):
    def setUp(self):
        super().setUp()
        os.environ["PITH"] = PITH
        spec = importlib.util.spec_from_file_location("spark", RECIPES + "/spark.py")
        self.spark = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.spark)

    def lines(self, size=30000):
        return engines.Rdd([[line.decode().rstrip("\n") for line in lines]
                            for path in sorted(glob.glob(self.path("in/*"))) for lines in engines.splits(path, size)])

    def test_summaries(self):
        lines = self.lines()
        self.assertIn([], lines.partitions)
        out = self.spark.summaries(lines, ["--words", "40", "--focus", "the harbour board"])
        self.assertEqual([len(part) for part in out.partitions], [len(part) for part in lines.partitions])
        expected = pith("batch", "--words", "40", "--focus", "the harbour board", *self.files)
        self.assertEqual("".join(line + "\n" for line in out.collect()).encode(), expected)

    def test_a_bad_record_in_few_fails_its_task(self):
        with self.assertRaises(RuntimeError):
            self.spark.summaries(engines.Rdd([["no record"]]), [])

    def test_document_frequencies(self):
        out = self.spark.document_frequencies(self.lines(), ["--language", "en"])
        self.assertEqual("".join(line + "\n" for line in out.collect()).encode(),
                         pith("df", "count", "--language", "en", *self.files))


class Hadoop(Recipe):
    def hadoop(self, *arguments, status=0):
        os.makedirs(self.path("bin"), exist_ok=True)
        os.symlink(engines.__file__, self.path("bin/hadoop"))
        done = subprocess.run([RECIPES + "/hadoop.sh"] + list(arguments), stderr=subprocess.PIPE, env=dict(
            os.environ, PATH="%s:%s" % (self.path("bin"), os.environ["PATH"]), PITH=PITH, STREAMING=__file__))
        self.assertEqual(done.returncode, status, done.stderr)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def test_summaries(self):
        self.hadoop("batch", self.path("in"), self.path("out"), "--words", "40")
        parts = glob.glob(self.path("out/part-*"))
        self.assertGreater(len(parts), 4)
        lines = b"".join(self.read(part) for part in parts).splitlines(keepends=True)
        # The parts are in no order, so that records are told by their ids.
        self.assertEqual(sorted(lines), sorted(pith("batch", "--words", "40", *self.files).splitlines(keepends=True)))
        self.assertTrue(all(json.loads(line)["id"] for line in lines))

    def test_a_bad_record_in_few_fails_the_job(self):
        with open(self.path("in/b.jsonl"), "wb") as file:
            file.write(BAD)
        self.hadoop("batch", self.path("in"), self.path("out"), status=1)
        self.assertEqual(glob.glob(self.path("out/part-*")), [])

    def test_document_frequencies(self):
        self.hadoop("df", self.path("in"), self.path("out"), "--language", "en")
        out = self.read("out/part-00000").replace(b"\t\n", b"\n", 1)  # the header gets a TAB: it has no value
        self.assertEqual(out, pith("df", "count", "--language", "en", *self.files))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
