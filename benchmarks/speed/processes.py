"""Runs a process and says what it took, for the scripts of this folder."""
import os
import subprocess
import threading
import time
from dataclasses import dataclass


@dataclass
class Run:
    seconds: float  # by the clock, from start to end
    cpu: float  # seconds of user and system time
    megabytes: float  # the most that was in memory; not below what Python itself has, some 15
    output: str
    failure: str  # "" if it ended well


def run(command, limit=300, **how):
    """The command's Run; it is killed after `limit` seconds, and then that is its failure."""
    begin = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True, errors="replace", **how)
    killed = threading.Event()

    def kill():
        killed.set()
        process.kill()

    timer = threading.Timer(limit, kill)
    timer.start()
    errors = []
    reader = threading.Thread(target=lambda: errors.append(process.stderr.read()))
    reader.start()
    output = process.stdout.read()
    reader.join()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    timer.cancel()
    failure = ""
    if killed.is_set():
        failure = f"over {limit} s"
    elif process.returncode != 0:
        failure = f"failed ({process.returncode}): {errors[0].strip().splitlines()[-1:]}"
    return Run(time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output, failure)


def best(command, times=5, **how):
    """The fastest of several runs; of slow ones fewer, some seconds in all."""
    runs = [run(command, **how)]
    while len(runs) < times and not runs[0].failure and sum(each.seconds for each in runs) < 5:
        runs.append(run(command, **how))
    return min(runs, key=lambda each: (each.failure != "", each.cpu))
