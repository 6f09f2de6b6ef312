#!/usr/bin/env python3
"""pith beside other summarizers, in one run: peers.py [BUILD] prints tables of Markdown.

BUILD is a folder with pith, built by the preset bench (default build/bench). The others are Debian's Open Text
Summarizer (ots, a C library) and npm's lexrank and ts-textrank; they are fetched by apt-get download and npm install
into a temporary folder, or the one that --folder names, and nothing is installed. Each gets the same made-up English
texts, or the files of --texts, and picks five sentences (ots as a process: a twentieth of them). Times are of the
processor; what needs over --limit seconds of it is stopped. Whole processes: the best of up to five. In process: the first call, and the best within
two seconds."""
import argparse
import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import processes

HERE = Path(__file__).resolve().parent
PACKAGES = {"lexrank": "1.0.5", "ts-textrank": "1.0.3"}
SECONDS = 2


def fetch_ots(folder):
    """The folder with ots and its library and dictionaries, or nothing."""
    root = folder / "ots"
    if not (root / "usr/bin/ots").exists():
        root.mkdir(parents=True, exist_ok=True)
        commands = ["apt-get download ots libots0"] + ["for f in *.deb; do dpkg -x $f .; done"]
        if any(subprocess.run(command, shell=True, cwd=root, capture_output=True).returncode for command in commands):
            return None
    return root / "usr"


def fetch_npm(folder):
    names = [f"{name}@{version}" for name, version in PACKAGES.items()]
    if not (folder / "npm/node_modules").exists():
        command = ["npm", "install", "--prefix", folder / "npm", "--no-audit", "--no-fund", "--ignore-scripts", *names]
        if shutil.which("npm") is None or subprocess.run(command, capture_output=True).returncode:
            return None
    return folder / "npm/node_modules"


def ots_in_process(library, path):
    """Prints what the others print, for one text by libots; its dictionary is looked for in the working folder."""
    ots = ctypes.CDLL(library)
    ots.ots_new_article.restype = ctypes.c_void_p
    text = Path(path).read_bytes()

    def summarize():
        begin = time.process_time()
        article = ctypes.c_void_p(ots.ots_new_article())
        if not ots.ots_load_xml_dictionary(article, b"en"):
            sys.exit("no dictionary")
        ots.ots_parse_stream(text, ctypes.c_size_t(len(text)), article)
        ots.ots_grade_doc(article)
        ots.ots_highlight_doc_lines(article, 5)
        ots.ots_free_article(article)
        return (time.process_time() - begin) * 1e3

    times = [summarize()]
    while sum(times) < SECONDS * 1e3:
        times.append(summarize())
    print(times[0], min(times))


def systems(build, folder):
    """Name: (command of a whole process, command in process, how both are run); without what is not to be had."""
    found = {"pith": ([build / "pith", "summarize", "--language", "en", "-n", "5"], [build / "benchmarks/speed/in_process"],
                      {})}
    ots = fetch_ots(folder)
    if ots is not None:
        library = next(ots.glob("lib/*/libots-1.so.0"))
        how = {"env": {**os.environ, "LD_LIBRARY_PATH": str(library.parent)}, "cwd": ots / "share/ots"}
        found["ots"] = ([ots / "bin/ots", "--ratio=5"], [sys.executable, __file__, "--ots", library], how)
    modules = fetch_npm(folder)
    if modules is not None:
        for name in PACKAGES:
            command = ["node", HERE / "peers.js", name]
            found[name] = (command, command, {"env": {**os.environ, "NODE_PATH": str(modules)}})
    return found


def cell(value, best, failure):
    if failure:
        return failure
    return f"{value:,.4g}" + (f" ({value / best:,.3g})" if best and value != best else "")


def table(title, columns, rows):
    print(f"\n| {title} | " + " | ".join(columns) + " |\n| --- |" + " ---: |" * len(columns))
    for name, cells in rows:
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", nargs="?", type=Path, default=HERE.parents[1] / "build/bench")
    parser.add_argument("--folder", type=Path, help="where the others are kept")
    parser.add_argument("--texts", type=Path, nargs="+", help="in place of made-up ones")
    parser.add_argument("--sizes", type=int, nargs="+", default=[6000, 60000, 1000000], help="bytes (6000 60000 1000000)")
    parser.add_argument("--limit", type=int, default=300, help="seconds a run may take (300)")
    parser.add_argument("--ots", nargs=2, help=argparse.SUPPRESS)  # in a process of its own, as it may be slow
    arguments = parser.parse_args()
    if arguments.ots:
        return ots_in_process(*arguments.ots)
    scratch = tempfile.TemporaryDirectory()
    folder = (arguments.folder or Path(scratch.name)).resolve()
    build = arguments.build.resolve()
    texts = [path.resolve() for path in arguments.texts or []]
    for size in arguments.sizes if not texts else []:
        texts.append(Path(scratch.name) / f"{size // 1000} KB")
        with open(texts[-1], "wb") as out:
            subprocess.run([build / "benchmarks/speed/make_texts", "en", str(size)], stdout=out, check=True)

    whole, inside = {}, {}
    for name, (process, in_process, how) in systems(build, folder).items():
        print(f"{name} ...", file=sys.stderr)
        # The driver in node repeats for no time.
        tail = [0] if name in PACKAGES else []
        whole[name] = [processes.best([*process, text, *tail], limit=arguments.limit, **how) for text in texts]
        inside[name] = [processes.run([*in_process, text, SECONDS] if name != "ots" else [*in_process, text],
                                      limit=arguments.limit, **how) for text in texts]
    report(texts, whole, inside)


def report(texts, whole, inside):
    names = [text.name for text in texts]
    pith = [each.cpu * 1e3 for each in whole["pith"]]
    table("process, ms of CPU (times pith)", names,
          [(name, [cell(run.cpu * 1e3, least, run.failure) for run, least in zip(runs, pith)])
           for name, runs in whole.items()])
    table("process, MB", names,
          [(name, [run.failure or run.memory() for run in runs]) for name, runs in whole.items()])
    for title, place in (("first call, ms (times pith)", 0), ("best call, ms (times pith)", 1)):
        def value(run):
            return 0 if run.failure else float(run.output.split()[place])

        least = [value(run) for run in inside["pith"]]
        table(title, names, [(name, [cell(value(run), low, run.failure) for run, low in zip(runs, least)])
                             for name, runs in inside.items()])


if __name__ == "__main__":
    main()
