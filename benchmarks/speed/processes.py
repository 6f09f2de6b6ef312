"""Runs a process and says what it took, for the scripts of this folder."""
import os
import resource
import subprocess
import tempfile
from dataclasses import dataclass

# A child's peak is not below what this process has when it starts it.
FLOOR = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@dataclass
class Run:
    cpu: float  # seconds of processor time, the system's with it
    megabytes: float  # the most that was in memory at a time
    output: str
    failure: str  # "" if it ended well

    def memory(self):
        return f"< {FLOOR:.0f}" if self.megabytes < FLOOR * 1.1 else f"{self.megabytes:,.0f}"


def run(command, limit=300, **how):
    """The command's Run; after `limit` seconds of processor time it is killed, and that is its failure."""
    def bound():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([str(word) for word in command], stdout=output, stderr=errors, preexec_fn=bound, **how)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        cpu = usage.ru_utime + usage.ru_stime
        failure = ""
        if process.returncode != 0:
            why = errors.read().decode(errors="replace").strip().splitlines()
            failure = f"over {limit} s" if cpu >= limit else f"failed: {why[-1] if why else process.returncode}"
        return Run(cpu, usage.ru_maxrss / 1024, output.read().decode(errors="replace"), failure)


def best(command, times=5, **how):
    """The fastest of several runs; of slow ones fewer, some seconds in all."""
    runs = [run(command, **how)]
    while len(runs) < times and not runs[0].failure and sum(each.cpu for each in runs) < 5:
        runs.append(run(command, **how))
    return min(runs, key=lambda each: (each.failure != "", each.cpu))
