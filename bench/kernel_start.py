"""Times how long a kernel takes from its start to its first answer, and to its first cell.

    python kernel_start.py DENO RUNS

Prints the medians in seconds: Deno's own kernel, and ours in front of it.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

deno, runs = sys.argv[1], int(sys.argv[2])

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)
(folder / "direct").mkdir()
(folder / "direct" / "kernel.json").write_text(json.dumps({
    "argv": [deno, "jupyter", "--kernel", "--conn", "{connection_file}"],
    "display_name": "Deno", "language": "typescript",
}))
specs = KernelSpecManager()
specs.kernel_dirs = [*specs.kernel_dirs, str(folder)]


def start(name: str) -> float:
    begin = time.perf_counter()
    manager = KernelManager(kernel_name=name, kernel_spec_manager=specs)
    manager.start_kernel(stderr=open(os.devnull, "w"))
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=30)
    client.execute_interactive("1", allow_stdin=False, output_hook=lambda message: None, timeout=30)
    took = time.perf_counter() - begin
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return took


times = {"direct": [], "us-trade": []}
for _ in range(runs):
    for name, taken in times.items():
        taken.append(start(name))
print(json.dumps({name: round(statistics.median(taken), 3) for name, taken in times.items()}))
