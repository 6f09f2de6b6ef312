#!/usr/bin/env python3
"""benchmarks/stories/run.py against figures worked out by hand: run_test.py RUN_PY."""
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import unittest

RUN = sys.argv.pop(1)
spec = importlib.util.spec_from_file_location("run", RUN)
run = importlib.util.module_from_spec(spec)
spec.loader.exec_module(run)

# Puts items together whose texts begin with the same word.
PROGRAM = """
import collections, json, sys
stories = collections.OrderedDict()
for line in sys.stdin:
    row = json.loads(line)
    stories.setdefault(row["text"].split()[0], []).append({"id": row["id"]})
print(json.dumps({"stories": [{"documents": d} for d in stories.values()]}))
"""


def rows(words, clusters):
    return [{"id": str(i), "text": w + " text", "cluster": c} for i, (w, c) in enumerate(zip(words, clusters))]


class Figures(unittest.TestCase):
    def of(self, words, clusters):
        feed = rows(words, clusters)
        return run.b_cubed(feed, {row["id"]: row["text"] for row in feed})

    def test_b_cubed(self):
        self.assertEqual(self.of("aabb", "xxyy"), (100, 100, 100))
        p, r, _ = self.of("aaaa", "xxyy")
        self.assertEqual((p, r), (50, 100))
        p, r, f = self.of("abcd", "xxyy")
        self.assertEqual((p, r), (100, 50))
        self.assertAlmostEqual(f, 200 / 3)
        self.assertAlmostEqual(self.of(["a", "a", "a"], ["x", "x", None])[0], 100 * 2 / 3)

    def test_tiny_feeds_are_of_two_to_eight(self):
        feed = rows("a" * 40, [str(i // 5) for i in range(40)])
        sizes = {len(run.tiny_feed(feed, run.random.Random(seed))) for seed in range(50)}
        self.assertTrue(min(sizes) >= 2 and max(sizes) <= 8 and len(sizes) > 3, sizes)


class Program(unittest.TestCase):
    def test_all_parts(self):
        with tempfile.TemporaryDirectory() as folder:
            program = os.path.join(folder, "program.py")
            with open(program, "w") as file:
                file.write(PROGRAM)
            for name, lines in [
                    ("clusters", rows(["a", "a", "b", "c"], "xxyy")),
                    ("news", [{"id": "n", "text": "a stranger", "kind": "news", "summary": "s"},
                              {"id": "m", "text": "b text", "kind": "news"}])]:  # the second is in the clusters
                os.mkdir(os.path.join(folder, name))
                with open(os.path.join(folder, name, "dev.jsonl"), "w") as file:
                    file.writelines(json.dumps(line) + "\n" for line in lines)
            done = subprocess.run([sys.executable, RUN, "--data", folder, "--unrelated", "clusters", "--read", "1",
                                   "--command", "%s %s" % (sys.executable, program), "--feeds", "3"],
                                  stdout=subprocess.PIPE, encoding="utf-8", check=True)
        self.assertIn("| clusters | 4 | 0 | 100.00 | 75.00 | 85.71 |", done.stdout)
        self.assertIn("| clusters | 4 | 1 | 83.33 | 75.00 | 78.95 |", done.stdout)
        self.assertIn("| clusters | 4 | 50.00 | 1 | 1 | 2 |", done.stdout)
        self.assertIn("only 0 pieces", done.stdout)


if __name__ == "__main__":
    unittest.main()
