#!/usr/bin/env python3
"""Runs pith_benchmarks and prints its stages as a table of Markdown, a column an input.

  table.py [BUILD] [--inputs en/4KB,en/60KB] [--seconds 0.2]

MB/s of processor time. BUILD is what the preset bench builds (default build/bench). Without --inputs: English in four
sizes, then four languages at 60 KB. Inputs: LANGUAGE/SIZE as stages.cc has them, TAG/given for those of
PITH_BENCH_TEXTS."""
import argparse
import json
import subprocess
import sys
from pathlib import Path

SETS = ["en/article,en/report,en/4KB,en/60KB,en/1MB,en/10MB", "en/60KB,de/60KB,vi/60KB,zh/60KB"]


def measure(program, inputs, seconds):
    """{stage: {input: megabytes a second}}, the stages in their order."""
    pattern = "^(" + "|".join(inputs) + ")/"
    command = [program, "--benchmark_filter=" + pattern, f"--benchmark_min_time={seconds}", "--benchmark_format=json"]
    output = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    stages = {}
    for each in json.loads(output)["benchmarks"]:
        language, size, stage = each["name"].split("/", 2)
        if each.get("error_occurred"):
            sys.exit(each["name"] + ": " + each["error_message"])
        stages.setdefault(stage, {})[f"{language}/{size}"] = each["bytes_per_second"] / 1e6
    return stages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", nargs="?", type=Path, default=Path(__file__).resolve().parents[2] / "build/bench")
    parser.add_argument("--inputs", action="append", help="with commas between; can be repeated")
    parser.add_argument("--seconds", type=float, default=0.2, help="a benchmark, at least (0.2)")
    arguments = parser.parse_args()
    for inputs in arguments.inputs or SETS:
        columns = inputs.split(",")
        stages = measure(arguments.build / "benchmarks/pith_benchmarks", columns, arguments.seconds)
        both = {column: 1 / (1 / stages["limit-icu-sentences"][column] + 1 / stages["limit-icu-words"][column])
                for column in columns}
        words = stages["sentences+words"]
        print("\n| MB/s | " + " | ".join(columns) + " |\n| --- |" + " ---: |" * len(columns))
        for stage, rates in stages.items():
            print(f"| {stage} | " + " | ".join(f"{rates[column]:.4g}" for column in columns) + " |")
        print("| **sentences+words to ICU's** | " +
              " | ".join(f"{words[column] / both[column]:.1f}" for column in columns) + " |", flush=True)


if __name__ == "__main__":
    main()
