"""Runs a program and tells, as JSON, what it and all that it started used.

    python measure.py OUT.json PROGRAM ARGUMENT...

`wall` and `cpu` (user and system together) are in seconds, `memory` is the peak of the largest
process in bytes. The system counts a process when it has ended and its parent has asked for it.
"""

import json
import resource
import subprocess
import sys
import time

out, *command = sys.argv[1:]

start = time.perf_counter()
code = subprocess.run(command).returncode
wall = time.perf_counter() - start

used = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 1 if sys.platform == "darwin" else 1024  # getrusage(2): bytes on macOS, kilobytes on Linux
with open(out, "w", encoding="utf-8") as file:
    json.dump({
        "wall": wall,
        "cpu": used.ru_utime + used.ru_stime,
        "memory": used.ru_maxrss * unit,
    }, file)
sys.exit(code)
