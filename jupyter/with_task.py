"""Runs a Python module, or a file, and ends it when the task that started it ends.

A task that is killed cannot stop what it has started: pip would go on writing into an environment
that the next task empties, and a kernel would run for ever. But the task holds the other end of
standard input, which the system closes when the task is gone.
"""

import os
import runpy
import signal
import sys
import threading


def end_with_input():
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=end_with_input, daemon=True).start()
sys.argv = sys.argv[1:]
if sys.argv[0].endswith(".py"):
    runpy.run_path(sys.argv[0], run_name="__main__")
else:
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
