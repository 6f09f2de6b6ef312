"""sshd on machines of hosts.py, and what is needed to log in to them. Keys, lists of hosts and settings are this
one's own: nothing of anybody's ~/.ssh or /etc/ssh is read or written."""
import os
import shutil
import subprocess

import hosts

FOLDER = hosts.FOLDER + "/ssh"
SERVER = """
Port 2222
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/user_key.pub
PidFile none
UsePAM no
StrictModes no
PermitRootLogin prohibit-password
PasswordAuthentication no
MaxStartups 100
"""
CLIENT = """
Host *
  Port 2222
  User root
  IdentityFile {folder}/user_key
  IdentitiesOnly yes
  UserKnownHostsFile {folder}/known_hosts
  StrictHostKeyChecking yes
  BatchMode yes
  ConnectTimeout 2
  ServerAliveInterval 1
  ServerAliveCountMax 2
"""


def works(command):
    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0


def set_up(machines):
    """Starts an sshd on each machine; the command to log in with."""
    os.mkdir(FOLDER)
    os.makedirs("/run/sshd", exist_ok=True)  # sshd wants it
    for key in ["host_key", "user_key"]:
        hosts.call("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", FOLDER + "/" + key)
    with open(FOLDER + "/host_key.pub") as file:
        host_key = file.read()
    for name, text in [("server", SERVER.format(folder=FOLDER)), ("client", CLIENT.format(folder=FOLDER)),
                       ("known_hosts", "".join("[%s]:2222 %s" % (machine.name, host_key) for machine in machines))]:
        with open(FOLDER + "/" + name, "w") as file:
            file.write(text)
    command = ["ssh", "-F", FOLDER + "/client"]
    for machine in machines:
        machine.start([shutil.which("sshd"), "-D", "-e", "-f", FOLDER + "/server"],
                      "%s/sshd-%s.log" % (FOLDER, machine.name))
        hosts.wait_for("sshd on " + machine.name,
                       lambda m=machine: works(command + [m.name, "true"]), 10)
    return " ".join(command)
