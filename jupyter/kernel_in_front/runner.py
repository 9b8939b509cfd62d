"""Runs cells in Deno's kernel, one after the other, and tells how each has ended."""

import asyncio
import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from .channels import Channels
from .child import Child
from .outputs import Outputs, tell_size
from .stop import CANNOT, Stop
from .waits import stoppable

PRELUDE = Path(__file__).with_name("prelude.ts").as_uri()

# What prelude.ts defines.
KERNEL = 'globalThis[Symbol.for("us-trade.kernel")]'
STOPPED = "us-trade.stopped"
ANSWER = "us-trade.answer"

# What a cell may show, but for its value or error, which come when everything else is there.
SHOWN = {"stream", "display_data", "update_display_data", "clear_output"}
LAST = {"execute_result", "error"}


class Ended(Exception):
    """Deno has ended by itself; the exit code says how."""


@dataclass
class Outcome:
    """How a cell has ended."""

    reply: dict = field(default_factory=dict)
    # Of the request, and of all messages that belong to it.
    number: str = ""
    last: list[tuple[str, dict]] = field(default_factory=list)
    was_stopped: bool = False

    @property
    def error(self) -> dict | None:
        """What went wrong: the reply does not say it, but what the cell has shown does."""
        if self.reply["status"] != "error":
            return None
        errors = [content for kind, content in self.last if kind == "error"]
        return errors[-1] if errors else {"ename": "Error", "evalue": "unknown", "traceback": []}


class Runner:
    """Deno's kernel, as our kernel uses it."""

    def __init__(
        self,
        child: Child,
        send: Callable[[str, dict], None],
        ask_user: Callable[[dict], None],
    ):
        self._child = child
        self._channels = Channels(child, self._take, self._take_question)
        self._ask_user = ask_user
        self._stop = Stop(child, self._channels)
        self.outputs = Outputs(send)
        self._send = send
        self._numbers = itertools.count(1)
        self._questions: dict[int, asyncio.Future] = {}
        self._outcome: Outcome | None = None
        self._cell = 0
        self._over: asyncio.Future | None = None
        self._asks = False
        self._stopping: asyncio.Task | None = None

    async def start(self) -> None:
        """Waits until cells can be run.

        :raises Ended: if Deno has ended before.
        """
        loop = asyncio.get_running_loop()
        self.ended = loop.create_task(asyncio.to_thread(self._child.process.wait))
        await self._unless_ended(self._channels.ready())
        reply = await self._execute(f"await import({json.dumps(PRELUDE)});", silent=True)
        if reply["status"] == "error":
            raise RuntimeError(f"prelude.ts failed: {reply['evalue']}")

    @property
    def is_running(self) -> bool:
        return self._over is not None

    async def run(self, code: str, *, silent: bool, allow_stdin: bool) -> Outcome:
        """Runs a cell, and returns when all it has shown was sent on, but its value or error.

        :raises Ended: if the cell has ended Deno.
        """
        self._cell = next(self._numbers)
        self._outcome = outcome = Outcome()
        self._over = asyncio.get_running_loop().create_future()
        try:
            outcome.reply = await self._execute(
                stoppable(code, self._cell), silent=silent, allow_stdin=allow_stdin,
                on_sent=lambda number: setattr(outcome, "number", number))
            self._over.set_result(None)
            if self._stopping:
                await self._stopping
                await self._stop.calm_down()
            end = f"end-{self._cell}"
            all_sent = self.outputs.end(end)
            await self._execute(f"{KERNEL}.mark({json.dumps(end)})", silent=True)
            await self._unless_ended(all_sent)
            return outcome
        finally:
            self._over = self._outcome = self._stopping = None
            self.outputs.is_muted = False

    def stop(self) -> None:
        """Stops the cell that runs; says in it, if need be, that it cannot be stopped."""
        if not self._over or self._over.done():
            return
        self._outcome.was_stopped = self.outputs.is_muted = True
        if not self._stopping or self._stopping.done():
            self._stopping = asyncio.create_task(self._stop_or_say())

    def answer(self, value: str) -> None:
        """Gives a cell what the user has typed."""
        self._asks = False
        self._channels.answer({"status": "ok", "value": value})

    async def evaluate(self, expression: str):
        """The value of an expression, which must be one that JSON knows; None if it fails."""
        number = next(self._numbers)
        answer = self._questions[number] = asyncio.get_running_loop().create_future()
        code = f"await {KERNEL}.answer({number}, {expression})"
        reply = await self._execute(code, silent=True)
        if reply["status"] == "ok":
            return await self._unless_ended(answer)
        self._questions.pop(number, None)

    async def ask(self, kind: str, content: dict, **options) -> dict:
        """Passes on a request other than a cell."""
        return await self._unless_ended(self._channels.request(kind, content, **options))

    async def _execute(
        self, code: str, *, silent: bool, allow_stdin: bool = False, **options,
    ) -> dict:
        return await self.ask("execute_request", {
            "code": code,
            "silent": silent,
            "store_history": False,
            "user_expressions": {},
            "allow_stdin": allow_stdin,
            "stop_on_error": False,
        }, **options)

    async def _unless_ended(self, work):
        task = asyncio.ensure_future(work)
        await asyncio.wait([task, self.ended], return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            return task.result()
        task.cancel()
        raise Ended

    async def _stop_or_say(self) -> None:
        if self._asks:
            # Deno waits for an answer, and hears nothing before.
            self.answer("")
        if not await self._stop.stop(self._cell, self._over):
            self.outputs.write("stderr", CANNOT)

    def _take_question(self, message: dict) -> None:
        self._asks = True
        self._ask_user(message["content"])

    def _take(self, message: dict) -> None:
        kind, content = message["msg_type"], message["content"]
        if kind == STOPPED:
            self._stop.heard()
            return
        if kind == ANSWER:
            future = self._questions.pop(content["question"], None)
            if future and not future.done():
                future.set_result(content["value"])
            return
        # Deno says `null` where the protocol wants an object.
        if content.get("transient", content) is None:
            content["transient"] = {}
        if "data" in content and not kind.startswith("comm_"):
            tell_size(content)
        if kind in LAST:
            if self._outcome and message["parent_header"]["msg_id"] == self._outcome.number:
                self._outcome.last.append((kind, content))
        elif kind in SHOWN or kind.startswith("comm_"):
            self.outputs.take(kind, content, message["metadata"])
