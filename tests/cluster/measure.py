#!/usr/bin/env python3
"""The same records by every engine that runs here, with times: measure.py PITH RECIPES_FOLDER RECORDS.jsonl [SHARDS].

Every result is compared with that of one process, byte for byte. For ssh and Slurm this computer plays two machines
of one processor each. Needs what the tests need (./run cluster); files are in memory, about eight times RECORDS."""
import filecmp
import glob
import os
import subprocess
import sys
import time

import hosts
import slurm
import ssh

PITH, RECIPES, RECORDS = (os.path.realpath(path) for path in sys.argv[1:4])
SHARDS = int((sys.argv[4:] or ["10"])[0])
FOLDER = hosts.FOLDER + "/measured"
BATCH = [PITH, "batch", "--fail-on-error", "never", "--in", RECORDS]


def measure(name, out, work):
    begun = time.monotonic()
    work()
    seconds = time.monotonic() - begun
    same = filecmp.cmp(FOLDER + "/one", FOLDER + "/" + out, shallow=False)
    print("| %s | %.1f | %s | %.1f |" % (name, seconds, "yes" if same else "NO", os.getloadavg()[0]), flush=True)
    return same


def in_shards():
    names = ["%s/shard-%d" % (FOLDER, number) for number in range(1, 5)]
    for number, name in enumerate(names, 1):
        hosts.call(*BATCH, "--shard", "%d/4" % number, "--out", name)
    hosts.call(PITH, "unshard", RECORDS, *names, "-o", FOLDER + "/sharded")


def submit(out):
    return [RECIPES + "/slurm/submit.sh", "-w", "batch", FOLDER + "/shards", FOLDER + "/" + out]


def lose_a_node(machine):
    waiting = subprocess.Popen(submit("lost"), stderr=subprocess.DEVNULL)
    hosts.wait_for("a task in the middle of its work", lambda: machine.running("batch", "--out") and any(
        os.path.getsize(part) for part in glob.glob(FOLDER + "/lost.shards/*.part")), 60)
    machine.cut_power()
    hosts.call("scontrol", "update", "nodename=" + machine.name, "state=down", "reason=lost")
    waiting.wait()


def main():
    os.makedirs(FOLDER + "/shards")
    hosts.call("split", "-n", "l/%d" % SHARDS, "-d", "-a", "4", "--additional-suffix=.jsonl", RECORDS, FOLDER + "/shards/")
    print("| | seconds | same bytes | load |\n| --- | ---: | --- | ---: |")
    same = [measure("one process", "one", lambda: hosts.call(*BATCH, "--jobs", "1", "--out", FOLDER + "/one")),
            measure("two processes", "two", lambda: hosts.call(*BATCH, "--jobs", "2", "--out", FOLDER + "/two")),
            measure("four shards, one after the other", "sharded", in_shards)]
    machines = slurm.Cluster(["n1", "n2"]).machines
    os.environ.update(PITH=PITH, PARALLEL_SSH=ssh.set_up(machines.values()), POLL_SECONDS="0.2")
    parallel = [RECIPES + "/parallel.sh", RECORDS, FOLDER + "/parallel", "1/n1", "1/n2"]
    same += [measure("GNU parallel, two machines", "parallel", lambda: hosts.call(*parallel)),
             measure("Slurm, two nodes, %d shards" % SHARDS, "slurm", lambda: hosts.call(*submit("slurm"))),
             measure("the same, one node lost", "lost", lambda: lose_a_node(machines["n2"]))]
    sys.exit(0 if all(same) else 1)


if __name__ == "__main__":
    hosts.alone({"ip": "iproute2", "parallel": "parallel", "ssh": "openssh-client", "sshd": "openssh-server",
                 "slurmctld": "slurmctld", "slurmd": "slurmd", "sbatch": "slurm-client", "munged": "munge"})
    main()
