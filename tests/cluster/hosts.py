"""Machines made of namespaces, for tests. Whatever ends a test, SIGKILL too, nothing of them stays behind:
processes, networks, mounts and files live in namespaces of the test's own, which the kernel takes down with it."""
import glob
import os
import re
import shutil
import subprocess
import sys
import time

SKIPPED = 77  # what CTest takes for "skipped"
NAMESPACES = ["setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--net", "--uts", "--fork",
              "--kill-child", "--mount-proc"]
INSIDE = "PITH_TEST_IS_ALONE"
ADDRESS = "10.77.0.1"  # of the hub
FOLDER = "/run/pith"  # in memory; all machines share it as they would a network file system


def skip(why):
    print("skipped: " + why)
    sys.exit(SKIPPED)


def alone(tools):
    """Goes on in namespaces of the test's own, as the hub of a network, or skips the test. `tools`: program to
    package."""
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    if INSIDE in os.environ:
        return set_up_hub()
    if os.geteuid() != 0:
        skip("network namespaces need root: sudo ./run cluster")
    missing = [package for tool, package in sorted(tools.items()) if not shutil.which(tool)]
    if missing:
        skip("not installed: %s (./run cluster installs it)" % " ".join(sorted(set(missing))))
    probe = subprocess.run(NAMESPACES + ["sh", "-c", "mount -t tmpfs tmpfs /run && ip link add name br0 type bridge"
                                         " && ip link add name v0 type veth peer name v1"], stderr=subprocess.PIPE)
    if probe.returncode != 0:
        skip("no namespaces here: " + probe.stderr.decode().strip())
    # When this process ends, unshare is killed, and with it the first process of the namespaces and so all others.
    os.environ[INSIDE] = "1"
    sys.exit(subprocess.run(NAMESPACES + [sys.executable, "-B"] + sys.argv).returncode)


def set_up_hub():
    call("mount", "-t", "tmpfs", "tmpfs", "/run")
    os.mkdir(FOLDER)
    os.environ.update(HOME=FOLDER, TMPDIR=FOLDER, LC_ALL="C.UTF-8")
    replace("/etc/hosts", lambda _: "127.0.0.1 localhost\n%s hub\n" % ADDRESS)
    # root has a home without anybody's settings, and may log in.
    replace("/etc/passwd", lambda old: re.sub("^root:.*", "root:x:0:0::%s:/bin/sh" % FOLDER, old, flags=re.M))
    replace("/etc/shadow", lambda old: re.sub("^root:[^:]*", "root:*", old, flags=re.M))
    call("hostname", "hub")
    call("ip", "link", "set", "lo", "up")
    call("ip", "link", "add", "name", "br0", "type", "bridge")
    call("ip", "addr", "add", ADDRESS + "/24", "dev", "br0")
    call("ip", "link", "set", "br0", "up")


def replace(path, edit):
    """Puts an edited copy in the place of a file, for the test and its machines only."""
    copy = FOLDER + "/" + os.path.basename(path)
    with open(path) as old, open(copy, "w") as new:
        new.write(edit(old.read()))
    shutil.copystat(path, copy)
    call("mount", "--bind", copy, path)


def call(*command, **how):
    """Runs a command that must succeed; its standard output."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", **how)
    if done.returncode != 0:
        raise RuntimeError("%s: exit %d\n%s%s" % (" ".join(command), done.returncode, done.stdout, done.stderr))
    return done.stdout


def background(command, log):
    """Starts a command that lives as long as the test, at most."""
    with open(log, "ab") as file:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file)


def show(*patterns):
    """The ends of logs."""
    subprocess.run(["tail", "-n", "15"] + [file for pattern in patterns for file in sorted(glob.glob(pattern))])


def wait_for(what, true, seconds):
    """Waits until true() is, and gives what it was; an error after so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = true()
        if found:
            return found
        time.sleep(0.01)
    raise RuntimeError("waited %d s in vain for %s" % (seconds, what))


class Machine:
    """A machine with a name, an address, processes and mounts of its own."""

    def __init__(self, name, number):
        self.name = name
        self.address = "10.77.0.%d" % (10 + number)
        with open(FOLDER + "/hosts", "a") as file:
            file.write("%s %s\n" % (self.address, name))
        self.holder = subprocess.Popen(
            NAMESPACES + ["sh", "-c", 'hostname "$0"; echo up; exec sleep infinity', name],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        with self.holder.stdout as ready:
            ready.readline()
        with open("/proc/%d/task/%d/children" % (self.holder.pid, self.holder.pid)) as children:
            self.first = int(children.read().split()[0])
        self.network = os.readlink("/proc/%d/ns/net" % self.first)
        call("ip", "link", "add", "name", name, "type", "veth", "peer", "name", "eth0", "netns", str(self.first))
        call("ip", "link", "set", name, "master", "br0", "up")
        for command in ["ip link set lo up", "ip addr add %s/24 dev eth0" % self.address, "ip link set eth0 up"]:
            call(*self.inside(command.split()))

    def inside(self, command):
        return ["nsenter", "--target", str(self.first), "--mount", "--pid", "--net", "--uts"] + command

    def start(self, command, log):
        return background(self.inside(command), log)

    def running(self, *words):
        """The processes here that have all these words among their arguments: (process id, arguments)."""
        found = []
        for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
            try:
                with open("/proc/%d/cmdline" % pid) as file:
                    arguments = file.read().split("\0")
                if set(words) <= set(arguments) and os.readlink("/proc/%d/ns/net" % pid) == self.network:
                    found.append((pid, arguments))
            except OSError:  # it has ended
                pass
        return found

    def cut_power(self):
        """Nothing is said to anybody: the cable first, then all processes."""
        call("ip", "link", "set", self.name, "down")
        os.kill(self.first, 9)
        self.holder.wait()
