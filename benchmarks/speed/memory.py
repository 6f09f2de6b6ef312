#!/usr/bin/env python3
"""Time and memory of `pith summarize` on single long texts: memory.py [BUILD] prints a table of Markdown.

BUILD is a folder with pith, built by the preset bench (default build/bench). The texts are made up, English, of 1, 10
and 100 MB, or the files of --texts. Each is done with its language stated and without."""
import argparse
import subprocess
import tempfile
from pathlib import Path

import processes

HERE = Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", nargs="?", type=Path, default=HERE.parents[1] / "build/bench")
    parser.add_argument("--texts", type=Path, nargs="+", help="in place of made-up ones")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 100], help="MB (1 10 100)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        texts = arguments.texts or []
        for size in arguments.sizes if not texts else []:
            texts.append(Path(scratch) / f"{size} MB")
            with open(texts[-1], "wb") as out:
                maker = arguments.build / "benchmarks/speed/make_texts"
                subprocess.run([maker, "en", str(size * 1000000)], stdout=out, check=True)
        print("| one text | seconds of CPU | ns/B | memory, MB | times the text |")
        print("| --- | ---: | ---: | ---: | ---: |")
        for text in texts:
            for label, options in ((", language stated", ["--language", "en"]), ("", [])):
                size = text.stat().st_size
                run = processes.best([arguments.build / "pith", "summarize", *options, text], times=3)
                print(f"| {text.name}{label} | {run.failure or round(run.cpu, 3)} | {run.cpu / size * 1e9:.1f} | "
                      f"{run.memory()} | {run.megabytes * 1e6 / size:.1f} |", flush=True)


if __name__ == "__main__":
    main()
