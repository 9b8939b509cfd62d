"""A front end for tests: runs cells in our kernel, and collects what they show."""

import contextlib
import time
from dataclasses import dataclass, field
from pathlib import Path

from jupyter_client.manager import KernelManager

NOTEBOOKS = Path(__file__).resolve().parents[3] / "notebooks"

# Longer than anything may take, in seconds: whoever waits longer has failed.
TIMEOUT = 20


@dataclass
class Shown:
    """What a cell has shown, and how it ended."""

    messages: list = field(default_factory=list)
    reply: dict = field(default_factory=dict)
    # From when the cell was sent, or from Stop on, in seconds.
    seconds: float = 0

    def of(self, kind: str) -> list[dict]:
        return [content for name, content in self.messages if name == kind]

    def text(self, stream: str = "stdout") -> str:
        return "".join(one["text"] for one in self.of("stream") if one["name"] == stream)

    @property
    def value(self) -> str | None:
        return next((one["data"]["text/plain"] for one in self.of("execute_result")), None)

    @property
    def error(self) -> str:
        return "\n".join(line for one in self.of("error") for line in one["traceback"])


class FrontEnd:
    """One kernel and one who uses it."""

    def __init__(self, folder: Path = NOTEBOOKS):
        self.manager = KernelManager(kernel_name="us-trade")
        self.manager.start_kernel(cwd=str(folder))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=TIMEOUT)

    def send(self, code: str, *, interactive: bool = False) -> str:
        """Sends a cell; nobody sits there unless it is interactive."""
        return self.client.execute(code, allow_stdin=interactive)

    def receive(self, number: str) -> Shown:
        """Waits until a cell has ended."""
        shown = Shown()
        start = time.monotonic()
        while True:
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") != number:
                continue
            kind, content = message["msg_type"], message["content"]
            if kind == "status" and content["execution_state"] == "idle":
                break
            if kind not in ("status", "execute_input"):
                shown.messages.append((kind, content))
        shown.reply = self.reply_to(number)
        shown.seconds = time.monotonic() - start
        return shown

    def reply_to(self, number: str) -> dict:
        while True:
            message = self.client.get_shell_msg(timeout=TIMEOUT)
            if message["parent_header"]["msg_id"] == number:
                return message["content"]

    def run(self, code: str, *, interactive: bool = False) -> Shown:
        return self.receive(self.send(code, interactive=interactive))

    def run_and_stop(self, code: str, after: float = 0.1) -> Shown:
        """Runs a cell, and stops it after so many seconds."""
        number = self.send(code)
        time.sleep(after)
        self.manager.interrupt_kernel()
        return self.receive(number)

    def warm_up(self) -> None:
        """Does as a front end that opens a notebook, and waits until help is there."""
        self.client.comm_info()
        until = time.monotonic() + TIMEOUT
        while not self.complete("glob").get("matches") or not self.inspect("parseInt"):
            if time.monotonic() > until:
                raise TimeoutError("the language server does not answer")
            time.sleep(0.2)

    def complete(self, code: str) -> dict:
        return self.reply_to(self.client.complete(code))

    def inspect(self, code: str, cursor: int | None = None) -> str:
        return self.reply_to(self.client.inspect(code, cursor))["data"].get("text/plain", "")

    def end(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@contextlib.contextmanager
def front_end():
    one = FrontEnd()
    try:
        yield one
    finally:
        one.end()
