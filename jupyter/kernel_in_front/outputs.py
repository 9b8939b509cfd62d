"""Brings what a cell shows back into the order in which it was made.

Deno sends what is printed by one way and everything else by another, and each may overtake the
other. So prelude.ts prints a mark wherever something is shown, with a number that the message bears
too, and another mark when the cell has ended: here the two ways meet again.
"""

import asyncio
import re
from collections import deque
from collections.abc import Callable

MARK = re.compile("\x02us-trade:([^\x03]*)\x03")

# What the marks are called, in the metadata of what is shown.
NUMBER = "us-trade"

# How large a chart wants to be seen, in the Markdown by which the library shows it.
CHART_SIZE = r'.*?<img alt="[^"]*" width="(\d+)" height="(\d+)"'

# Lines that are printed one by one leave together, if they come within this time, in seconds.
TOGETHER = 0.01

# A mark that was cut in two is a few characters long.
LONGEST_MARK = 40


class Outputs:
    """Takes the messages of Deno's kernel as they come, and sends them on as they belong."""

    def __init__(self, send: Callable[[str, dict], None]):
        self._send = send
        self._printed: deque[tuple[str, str]] = deque()
        self._shown: dict[str, tuple[str, dict]] = {}
        self._failed: set[str] = set()
        self._ends: dict[str, asyncio.Future] = {}
        self._text: list[str] = []
        self._stream = ""
        self._cut_off = ""
        self._timer: asyncio.TimerHandle | None = None
        # What a cell prints that is being stopped is what somebody wants to see no more of.
        self.is_muted = False

    def end(self, name: str) -> asyncio.Future:
        """Settles when all that comes before the mark of this name has been sent on."""
        future = self._ends[name] = asyncio.get_running_loop().create_future()
        return future

    def take(self, kind: str, content: dict, metadata: dict) -> None:
        """Takes a message of a cell."""
        if kind == "stream":
            self._take_text(content["name"], content["text"])
        elif NUMBER in metadata:
            self._shown[str(metadata[NUMBER])] = (kind, content)
        else:
            self._flush()
            self._send(kind, content)
        self._go_on()

    def write(self, stream: str, text: str) -> None:
        """Adds something of our own behind what has come so far."""
        self._say(stream, text)
        self._flush()

    def _take_text(self, stream: str, text: str) -> None:
        text = self._cut_off + text
        start = text.rfind("\x02")
        whole = start < 0 or "\x03" in text[start:] or len(text) - start > LONGEST_MARK
        self._cut_off = "" if whole else text[start:]
        # Every second part is the name of a mark.
        for index, part in enumerate(MARK.split(text if whole else text[:start])):
            if index % 2 == 0:
                if part:
                    self._printed.append((stream, part))
            elif part.startswith("-"):
                self._failed.add(part[1:])
            else:
                self._printed.append(("", part))

    def _go_on(self) -> None:
        while self._printed:
            stream, text = self._printed[0]
            if stream:
                if not self.is_muted:
                    self._say(stream, text)
            elif text in self._shown:
                self._flush()
                self._send(*self._shown.pop(text))
            elif text in self._ends:
                self._flush()
                end = self._ends.pop(text)
                if not end.done():
                    end.set_result(None)
            elif text in self._failed:
                self._failed.discard(text)
            elif text.isdecimal():
                return  # It is on its way.
            self._printed.popleft()

    def _say(self, stream: str, text: str) -> None:
        if stream != self._stream:
            self._flush()
            self._stream = stream
        self._text.append(text)
        if not self._timer:
            self._timer = asyncio.get_running_loop().call_later(TOGETHER, self._flush)

    def _flush(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._text:
            text = "".join(self._text)
            self._text.clear()
            self._send("stream", {"name": self._stream, "text": text})


def tell_size(content: dict) -> None:
    """A chart's PNG has two pixels a point, which Deno has no way to say."""
    data = content.get("data", {})
    size = re.match(CHART_SIZE, data.get("text/markdown", ""))
    if size and "image/png" in data:
        width, height = map(int, size.groups())
        content.setdefault("metadata", {})["image/png"] = {"width": width, "height": height}
