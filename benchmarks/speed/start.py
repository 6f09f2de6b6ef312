#!/usr/bin/env python3
"""What a start costs: `pith summarize` of a 6 KB text against a C program that does nothing.

  benchmarks/speed/start.py build/release/pith
  benchmarks/speed/start.py build/release/pith build/shared/pith --runs 1000 --text article.txt

The programs take turns, so that a busy moment hits all. Compare the best times: the median of a machine that
does other things says what these cost. Instructions are callgrind's, of the whole process with the dynamic
linker, and hardly differ between runs; without valgrind there are none.
"""
import argparse
import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time

CORPUS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "corpus")
BYTES = 6000


def whole_lines(path, most):
    """The beginning of a text, up to `most` bytes."""
    with open(path, "rb") as file:
        text = file.read(most + 1)
    return text if len(text) <= most else text[: text.rindex(b"\n", 0, most) + 1]


def empty_program(folder):
    """A C program that does nothing, linked as programs are."""
    source = os.path.join(folder, "empty.c")
    with open(source, "w", encoding="utf-8") as file:
        file.write("int main(void) { return 0; }\n")
    program = os.path.join(folder, "empty")
    subprocess.run([os.environ.get("CC", "cc"), "-O2", source, "-o", program], check=True)
    return program


def spawn(command, sink):
    """Milliseconds from before the start to after the end."""
    started = time.perf_counter()
    child = os.posix_spawn(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1)])
    _, status = os.waitpid(child, 0)
    took = (time.perf_counter() - started) * 1000
    if status != 0:
        raise SystemExit(f"{' '.join(command)}: ended with status {status}")
    return took


def instructions(command, sink):
    """Of the whole process, in millions; None without valgrind."""
    if shutil.which("valgrind") is None:
        return None
    counted = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        stdout=sink, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", counted.stderr).group(1)) / 1e6


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="+", metavar="PITH")
    parser.add_argument("--text", default=os.path.join(CORPUS, "work-report.txt"))
    parser.add_argument("--bytes", type=int, default=BYTES, help=f"so much of it ({BYTES})")
    parser.add_argument("--runs", type=int, default=300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, open(os.devnull, "w", encoding="utf-8") as null:
        text = os.path.join(folder, "text.txt")
        with open(text, "wb") as file:
            file.write(whole_lines(options.text, options.bytes))
        commands = {"empty": [empty_program(folder)]}
        for program in options.programs:
            commands[program] = [os.path.abspath(program), "summarize", text]
        times = {name: [] for name in commands}
        for _ in range(options.runs):
            for name, command in commands.items():
                times[name].append(spawn(command, null.fileno()))
        print(f"{options.runs} starts each, a text of {os.path.getsize(text)} bytes\n")
        print("| | best ms | over empty | median ms | instructions, millions |")
        print("| --- | ---: | ---: | ---: | ---: |")
        for name, command in commands.items():
            best = min(times[name])
            counted = instructions(command, null)
            print(f"| {name} | {best:.2f} | {best - min(times['empty']):.2f} "
                  f"| {statistics.median(times[name]):.2f} "
                  f"| {'-' if counted is None else f'{counted:.2f}'} |")


if __name__ == "__main__":
    main()
