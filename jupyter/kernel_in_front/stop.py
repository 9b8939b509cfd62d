"""Stops the cell that runs, whatever it does, and keeps Deno and all variables alive.

Deno's own Stop cuts off running code, and hangs Deno for ever if none runs. So Deno is first told to
break off what the cell waits for: it hears that only when no code runs. No answer, and a processor at
work, mean a loop: that is cut off.
"""

import asyncio
import time

import psutil

from .channels import Channels
from .child import Child

# How long Deno may take to say that it has heard, in seconds: a hundred times what it takes.
HEARS = 0.3

# A main thread that works this part of the time is in a loop; one that waits works none of it.
AT_WORK = 0.3

# When a cell that goes on is given up, and said so, in seconds.
GIVE_UP = 2.5

CANNOT = (
    "This cell cannot be stopped: it waits for something outside of it, such as another program. It "
    "goes on until that ends. To end it now, choose Restart Kernel: all variables are lost then, and "
    "made again by Run All.\n"
)


class Stop:
    """Remembers, for the cell that runs, whether it was told to stop."""

    def __init__(self, child: Child, channels: Channels):
        self._child = child
        self._channels = channels
        self._process = psutil.Process(child.process.pid)
        self._told = 0
        self._heard = 0
        self._answer = asyncio.Event()

    def heard(self) -> None:
        """To be called when Deno says that it has heard."""
        self._heard += 1
        self._answer.set()

    async def stop(self, cell: int, ended: asyncio.Future) -> bool:
        """Stops a cell; false if it cannot be stopped.

        :param ended: settles when the cell ends.
        """
        give_up = time.monotonic() + GIVE_UP
        while not ended.done() and time.monotonic() < give_up:
            if self._told == self._heard:
                self._tell(cell)
            busy = self._work()
            since = time.monotonic()
            await asyncio.wait([ended], timeout=HEARS)
            if ended.done() or self._told == self._heard:
                continue
            if self._work() - busy > AT_WORK * (time.monotonic() - since):
                self._channels.interrupt()
        return ended.done()

    async def calm_down(self) -> None:
        """Waits until Deno has heard all it was told, so that the next cell is not meant."""
        until = time.monotonic() + GIVE_UP
        while self._heard < self._told and time.monotonic() < until:
            self._answer.clear()
            try:
                await asyncio.wait_for(self._answer.wait(), HEARS)
            except asyncio.TimeoutError:
                pass

    def _tell(self, cell: int) -> None:
        self._told += 1
        self._child.tell(str(cell))

    def _work(self) -> float:
        """How long Deno's main thread has worked, in seconds."""
        try:
            for thread in self._process.threads():
                if thread.id == self._process.pid:
                    return thread.user_time + thread.system_time
            times = self._process.cpu_times()
            return times.user + times.system
        except psutil.Error:
            return 0
