"""A small Slurm on machines of hosts.py: the controller on the hub, a node on each machine. Nothing of a Slurm that
this computer may have is used: configuration, key, socket, ports and spool are this one's own."""
import os

import hosts

FOLDER = hosts.FOLDER + "/slurm"
# No systemd, no cgroups, no accounting. cred_expire is also how long a job that is requeued is held back (default:
# two minutes).
CONFIGURATION = """
ClusterName=pith-test
SlurmctldHost=hub({hub})
SlurmctldPort=17100
SlurmdPort=17101
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket,cred_expire=5
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool-%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd-%n.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=bf_interval=1,batch_sched_delay=0
ReturnToService=2
KillWait=5
{nodes}
PartitionName=all Nodes=ALL Default=YES State=UP
"""


class Cluster:
    def __init__(self, names):
        os.makedirs(FOLDER + "/state")
        self.machines = {name: hosts.Machine(name, number) for number, name in enumerate(names)}
        nodes = "".join("NodeName=%s NodeAddr=%s CPUs=1\n" % (name, machine.address)
                        for name, machine in self.machines.items())
        os.environ["SLURM_CONF"] = FOLDER + "/slurm.conf"
        with open(FOLDER + "/slurm.conf", "w") as file:
            file.write(CONFIGURATION.format(folder=FOLDER, hub=hosts.ADDRESS, nodes=nodes))
        self.start_munge()
        hosts.background(["slurmctld", "-D", "-f", FOLDER + "/slurm.conf"], FOLDER + "/slurmctld.log")
        for name, machine in self.machines.items():
            machine.start(["slurmd", "-D", "-f", FOLDER + "/slurm.conf"], "%s/slurmd-%s.log" % (FOLDER, name))
        hosts.wait_for("idle nodes", lambda: self.states() == dict.fromkeys(names, "idle"), 30)

    def start_munge(self):
        key = FOLDER + "/munge.key"
        with open(os.open(key, os.O_WRONLY | os.O_CREAT, 0o400), "wb") as file:
            file.write(os.urandom(1024))
        files = ["--%s-file=%s/munge.%s" % (what, FOLDER, what) for what in ["pid", "log", "seed"]]
        hosts.background(["munged", "--foreground", "--force", "--key-file=" + key,
                          "--socket=%s/munge.socket" % FOLDER] + files, FOLDER + "/munged.log")
        hosts.wait_for("munge", lambda: os.path.exists(FOLDER + "/munge.socket"), 10)

    def states(self):
        """Node to state; empty while the controller does not answer."""
        try:
            lines = hosts.call("sinfo", "--noheader", "--Node", "--format=%N %T")
        except RuntimeError:
            return {}
        return dict(line.split() for line in lines.splitlines())
