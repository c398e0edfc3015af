"""Runs a command where no namespaces can be made: `python walls.py USERS COMMAND…`.

It has a user namespace of its own already, with so many users, and in it none may be added.
"""

import ctypes
import os
import sys
from pathlib import Path

NEW_USER = 0x10000000

users, command = int(sys.argv[1]), sys.argv[2:]
me, apart, mapped = os.getpid(), os.pipe(), os.pipe()
if os.fork() == 0:
    os.read(apart[0], 1)
    if users == 1:
        Path(f"/proc/{me}/setgroups").write_text("deny")
    for file in ("uid_map", "gid_map"):
        Path(f"/proc/{me}/{file}").write_text(f"0 {os.getuid()} {users}")
    os.write(mapped[1], b"x")
    os._exit(0)
if ctypes.CDLL(None).unshare(NEW_USER) != 0:
    sys.exit("no user namespace")
os.write(apart[1], b"x")
os.read(mapped[0], 1)
os.wait()
Path("/proc/sys/user/max_user_namespaces").write_text("0")
os.execvp(command[0], command)
