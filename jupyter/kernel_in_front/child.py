"""Deno's own kernel, as a process inside ours."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from jupyter_core.paths import jupyter_runtime_dir

# Lets what waits for nothing be thrown away at once: that ends a cell whose code was cut off.
V8_FLAGS = "--expose-gc"

# What a connection file calls the five.
PORTS = ("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port")

# How long Deno may take to put things away before it is ended, in seconds.
PATIENCE = 1


class Child:
    """Starts at once; it is not ready before it answers on its channels."""

    def __init__(self, deno: str, ports: set[int]):
        """:param ports: those on which our own kernel is going to listen."""
        self.deno = deno
        self.connection = new_connection(ports)
        # Where Jupyter keeps such files, so that a kernel that is killed leaves nothing elsewhere.
        runtime = Path(jupyter_runtime_dir())
        runtime.mkdir(parents=True, exist_ok=True)
        self._folder = tempfile.TemporaryDirectory(prefix="us-trade-kernel-", dir=runtime)
        file = Path(self._folder.name) / "connection.json"
        file.touch(mode=0o600)
        file.write_text(json.dumps(self.connection))
        flags = os.environ.get("DENO_V8_FLAGS")
        self.process = subprocess.Popen(
            [deno, "jupyter", "--kernel", "--conn", str(file)],
            # What we tell it beside the protocol; its end tells that we are gone.
            stdin=subprocess.PIPE,
            env={**os.environ, "DENO_V8_FLAGS": ",".join(filter(None, (flags, V8_FLAGS)))},
            preexec_fn=end_with_parent if sys.platform == "linux" else None,
        )

    def tell(self, line: str) -> None:
        """Writes a line that prelude.ts reads, as soon as Deno runs no code."""
        try:
            self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.flush()
        except OSError:
            pass  # It has ended, which is noticed elsewhere.

    def end(self) -> None:
        """Ends the process, also one that listens to nobody."""
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._folder.cleanup()


def new_connection(taken: set[int]) -> dict:
    """Five free ports of this machine and a key, as Jupyter describes them.

    Jupyter has chosen the ports of our own kernel in the same way, and nobody listens there yet: one
    start in 550 would be given one of them again, and then one of the two kernels ends.
    """
    free: list[socket.socket] = []
    ports: list[int] = []
    try:
        while len(ports) < len(PORTS):
            one = socket.socket()
            free.append(one)  # Held until there are enough, so that none comes twice.
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
            if port not in taken:
                ports.append(port)
    finally:
        for one in free:
            one.close()
    return {
        **dict(zip(PORTS, ports)),
        "ip": "127.0.0.1",
        "transport": "tcp",
        "signature_scheme": "hmac-sha256",
        "key": secrets.token_hex(32),
        "kernel_name": "us-trade",
    }


def end_with_parent() -> None:
    """Has Linux end this process when ours is killed, also amid a loop, when it cannot see that."""
    import ctypes

    PR_SET_PDEATHSIG = 1
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
