"""benchmarks/quality/run.py end to end: run_test.py RUN_PY PITH."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

RUN, PITH = sys.argv[1:3]
LEVY = "The council of Brede kept the levy on ships on Monday."
RECORDS = [
    {"id": "x", "lang": "en", "text": LEVY + " Ferries stay free.\n\nShips will pay from May.",
     "summary": [LEVY, "The levy stays."]},
    {"id": "x", "documents": ["Bread was flown in.", {"text": "The dam at Orlu held."}],
     "summary": "The dam at Orlu held."},
]
# Another program: the right answer to the first record, none to the second.
OTHER = """import json, sys
for line in sys.stdin:
    record = json.loads(line)
    if "text" in record:
        print(json.dumps({"id": record["id"], "summary": record["text"].split(" Ferries")[0]}))
"""


class RunTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.write("data/levy/dev.jsonl", "".join(json.dumps(r) + "\n" for r in RECORDS))
        self.write("data/bare/dev.jsonl", json.dumps({"id": 1, "text": LEVY}) + "\n")
        self.write("other.py", OTHER)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def run_with(self, *more):
        command = [sys.executable, RUN, os.path.join(self.folder, "data"), "--pith", PITH, *more]
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")

    def test_every_method_has_a_row_and_sets_without_summaries_are_named(self):
        done = self.run_with()
        self.assertEqual(done.returncode, 0, done.stderr)
        for method in ("pith", "textrank", "lexrank", "lead"):
            self.assertEqual(done.stdout.count("| %s |" % method), 2, done.stdout)  # one is the macro
        self.assertIn("bare: no records with summaries", done.stderr)
        self.assertNotIn("unanswered", done.stdout)

    def test_records_without_an_answer_count_as_0_and_are_told(self):
        other = "other=%s %s" % (sys.executable, os.path.join(self.folder, "other.py"))
        done = self.run_with("--methods", "lead", "--command", other, "--scoring=--best")
        self.assertIn("| other (1 unanswered, each as 0) |", done.stdout)
        self.assertIn("1 of 2 records unanswered by other", done.stderr)
        self.assertIn("| 50.00 | 50.00 | 50.00 | 50.00 [0.00, 100.00] |", done.stdout)

    def test_sets_may_be_described(self):
        sets = self.write("sets.json", '{"g": {"two": {"folders": {"levy": 9, "bare": 9}, "most": 1}}}')
        done = self.run_with("--sets", sets, "--methods", "pith", "--differences")
        self.assertIn("| less lead | **macro** | g | two |", done.stdout)
        self.assertIn("two: 1 records", done.stderr)
        self.assertNotEqual(self.run_with("--sets", sets, "--set", "three").returncode, 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
