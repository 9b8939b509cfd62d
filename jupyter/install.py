"""Runs an installer, and holds a lock for as long as it may write.

Called with the path of the lock and the installer's command. A task that is killed cannot stop what
it has started, which would go on writing into a folder that the next task empties. But the task
holds the other end of standard input, which the system closes when the task is gone: then the
installer is ended, with all that it has started. The installer itself has the lock too, in case
this process is killed along with the task. Installers share the lock; who gets it alone knows that
nobody writes any more.
"""

import os
import signal
import subprocess
import sys
import threading

lock_path, *command = sys.argv[1:]

if os.name == "posix":
    import fcntl

    lock = open(lock_path, "a")
    fcntl.flock(lock, fcntl.LOCK_SH)
    group = {"start_new_session": True, "pass_fds": [lock.fileno()]}
    # A terminal tells all of its processes to end. This one waits for the task to do so.
    for name in ("SIGHUP", "SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda *_: None)
else:
    group = {}

installer = subprocess.Popen(command, stdin=subprocess.DEVNULL, **group)


def end_with_input():
    sys.stdin.read()
    if os.name == "posix":
        os.killpg(installer.pid, signal.SIGKILL)
    else:
        installer.kill()


threading.Thread(target=end_with_input, daemon=True).start()
# What a shell says of a program that was killed.
code = installer.wait()
os._exit(code if code >= 0 else 128 - code)
