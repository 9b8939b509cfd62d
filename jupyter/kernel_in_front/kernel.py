"""The kernel that front ends see: which request is answered by whom, and in which order."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from . import help, type_errors
from .cells import Cells
from .child import Child
from .doors import Doors
from .explain import explain_error
from .language_server import LanguageServer
from .runner import Ended, Runner

INFO = {
    "protocol_version": "5.3",
    "implementation": "us-trade",
    "implementation_version": "1",
    # As the lessons hold it. No version: it would change each notebook that a new Deno runs.
    "language_info": {
        "name": "typescript",
        "mimetype": "text/x.typescript",
        "file_extension": ".ts",
        "pygments_lexer": "typescript",
        "codemirror_mode": "typescript",
        "nbconvert_exporter": "script",
    },
    "banner": "Deno (us-trade)",
    "help_links": [{"text": "Deno", "url": "https://docs.deno.com"}],
}

# How long a cell may be kept waiting, when it has ended, for what is wrong in it, in seconds.
PATIENCE_WITH_TYPES = 0.4

# How long help may take before Deno's own is taken, in seconds.
PATIENCE_WITH_HELP = 2

# And where there is nothing else to take: a cold server needs some seconds.
PATIENCE_WITHOUT_OTHER_HELP = 10

# How long what was said last takes to get away, in seconds.
GETS_AWAY = 0.05


class KernelInFront:
    """Deno's kernel, with what that one lacks."""

    def __init__(self, connection: dict, child: Child, end: Callable[[], None]):
        """:param end: is called when nothing is left to do."""
        self.exit_code = 0
        self._child = child
        self._end = end
        self._doors = Doors(connection, self._take)
        self._cells = Cells()
        self._server = LanguageServer(child.deno, Path.cwd())
        self._count = 0
        # Cells that wait behind the one that runs, and those of them that are not to run.
        self._queue: asyncio.Queue[tuple[list[bytes], dict]] = asyncio.Queue()
        self._waiting: set[str] = set()
        self._aborted: set[str] = set()
        # Of the cell that runs, or has run last: what comes later is shown there.
        self._cell: dict = {}
        self._cell_idents: list[bytes] = []
        self._tasks: set[asyncio.Task] = set()
        # Questions, which are answered while a cell runs too, and what only says that it was heard.
        self._answers: dict[str, Callable[[dict], Awaitable[dict]]] = {
            "kernel_info_request": self._info,
            "comm_info_request": self._comms,
            "history_request": self._history,
            "is_complete_request": self._is_complete,
            "complete_request": self._complete,
            "inspect_request": self._inspect,
            "interrupt_request": self._interrupt,
            "shutdown_request": self._shut_down,
        }

    async def start(self) -> None:
        """Opens the kernel; cells wait until Deno is ready."""
        self._runner = Runner(self._child, self._show, self._ask_user)
        self._ready = self._go(self._runner.start())
        self._go(self._run_cells())
        self._watch = self._go(self._end_with_child())
        self._doors.publish("status", {"execution_state": "starting"}, {})

    def close(self) -> None:
        """Ends what belongs to the kernel."""
        self._server.stop()
        self._child.end()
        self._doors.close()

    # Requests

    def _take(self, channel: str, idents: list[bytes], request: dict) -> None:
        kind = request["msg_type"]
        if kind == "input_reply":
            self._runner.answer(request["content"]["value"])
        elif kind == "execute_request":
            self._waiting.add(request["header"]["msg_id"])
            self._queue.put_nowait((idents, request))
        elif kind in self._answers:
            self._go(self._answer(channel, idents, request))
        else:
            self._state("idle", request)

    async def _answer(self, channel: str, idents: list[bytes], request: dict) -> None:
        self._state("busy", request)
        kind = request["msg_type"]
        content = {"status": "ok", **await self._answers[kind](request["content"])}
        reply = kind.removesuffix("request") + "reply"
        self._doors.send(channel, reply, content, request, idents)
        self._state("idle", request)
        if self._runner.is_running:
            self._state("busy", self._cell)
        if kind == "shutdown_request":
            self._doors.publish(reply, content, request)
            self._end()

    async def _info(self, content: dict) -> dict:
        return INFO

    async def _comms(self, content: dict) -> dict:
        # A front end asks this when somebody opens a notebook, and will soon want help.
        if type_errors.wanted(""):
            self._server.warm_up()
        return {"comms": {}}

    async def _history(self, content: dict) -> dict:
        return {"history": []}

    async def _is_complete(self, content: dict) -> dict:
        return await self._own("is_complete_request", content) or {"status": "unknown"}

    async def _complete(self, content: dict) -> dict:
        code, cursor = content["code"], content["cursor_pos"]
        return (
            await self._in_time(
                help.complete(self._server, self._cells, code, cursor), PATIENCE_WITH_HELP)
            or await self._own("complete_request", content)
            or {"matches": [], "cursor_start": cursor, "cursor_end": cursor, "metadata": {}}
        )

    async def _inspect(self, content: dict) -> dict:
        text = await self._in_time(
            help.explain(self._server, self._cells, content["code"], content["cursor_pos"]),
            PATIENCE_WITHOUT_OTHER_HELP)
        data = {"text/plain": text, "text/markdown": text} if text else {}
        return {"found": bool(text), "data": data, "metadata": {}}

    async def _interrupt(self, content: dict) -> dict:
        if self._runner.is_running:
            self._abort()
            self._runner.stop()
        return {}

    async def _shut_down(self, content: dict) -> dict:
        self._watch.cancel()
        return {"restart": content["restart"]}

    # Cells

    async def _run_cells(self) -> None:
        while True:
            idents, request = await self._queue.get()
            number = request["header"]["msg_id"]
            self._waiting.discard(number)
            self._state("busy", request)
            if number in self._aborted:
                self._aborted.discard(number)
                reply = {"status": "aborted"}
            else:
                self._cell, self._cell_idents = request, idents
                reply = await self._run(request)
            self._doors.send("shell", "execute_reply", reply, request, idents)
            self._state("idle", request)

    async def _run(self, request: dict) -> dict:
        """Runs a cell, shows all it gives, and returns the reply."""
        content = request["content"]
        code, silent = content["code"], content.get("silent", False)
        allow_stdin = content.get("allow_stdin", False)
        cell_id = request["metadata"].get("cellId")
        # Who cannot be asked is nobody.
        check = self._check(code, cell_id) if allow_stdin and not silent else None
        if not silent:
            self._cells.add(code, cell_id)
            self._count += 1
            self._show("execute_input", {"code": code, "execution_count": self._count})
        try:
            await self._ready
            outcome = await self._runner.run(code, silent=silent, allow_stdin=allow_stdin)
            found = {} if outcome.was_stopped else await self._findings(check)
            error = outcome.error and await explain_error(self._runner, self._cells, code, outcome)
        except Ended:
            return self._failed("Error", await self._how_deno_has_ended())
        finally:
            if check:
                check.cancel()

        if error:
            found.pop(error.line, None)  # Each is said once.
        if found:
            self._runner.outputs.write("stderr", type_errors.as_text(found))
        if error:
            reply = self._failed(error.name, error.message, error.traceback)
            if content.get("stop_on_error", True):
                self._abort()
            return reply
        for kind, shown in outcome.last:
            self._show(kind, {**shown, "execution_count": self._count})
        return {"status": "ok", "execution_count": self._count, "payload": [],
                "user_expressions": {}}

    def _failed(self, name: str, message: str, traceback: list[str] | None = None) -> dict:
        content = {"ename": name, "evalue": message,
                   "traceback": traceback or [f"{name}: {message}"]}
        self._show("error", content)
        return {"status": "error", "execution_count": self._count, **content}

    def _abort(self) -> None:
        """Has the cells behind the one that runs not run."""
        self._doors.receive()
        self._aborted |= self._waiting

    # What goes on behind them

    def _go(self, work) -> asyncio.Task:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _check(self, code: str, cell_id: str | None) -> asyncio.Task | None:
        if not type_errors.wanted(code):
            return None
        return self._go(type_errors.check(self._server, self._cells.document(code, cell_id)))

    async def _findings(self, check: asyncio.Task | None) -> dict[int, str]:
        if not check or not self._server.is_warm:
            return {}
        return await self._in_time(check, PATIENCE_WITH_TYPES) or {}

    async def _in_time(self, work, seconds: float):
        try:
            return await asyncio.wait_for(work, seconds)
        except (asyncio.TimeoutError, ConnectionError):
            return None

    async def _own(self, kind: str, content: dict) -> dict | None:
        """What Deno's own kernel answers, which it does between cells only."""
        if self._runner.is_running or not self._ready.done():
            return None
        try:
            return await self._runner.ask(kind, content)
        except Ended:
            return None

    def _state(self, state: str, parent: dict) -> None:
        self._doors.publish("status", {"execution_state": state}, parent)

    def _show(self, kind: str, content: dict) -> None:
        self._doors.publish(kind, content, self._cell)

    def _ask_user(self, question: dict) -> None:
        self._doors.send("stdin", "input_request", question, self._cell, self._cell_idents)

    async def _how_deno_has_ended(self) -> str:
        code = await asyncio.shield(self._runner.ended)
        return f"Deno has ended ({code}): all variables are lost."

    async def _end_with_child(self) -> None:
        """Without Deno there is no kernel: front ends see that this one ends, and start another."""
        await asyncio.wait([self._ready])
        self.exit_code = abs(await asyncio.shield(self._runner.ended)) or 1
        # What was just said gets away first.
        await asyncio.sleep(GETS_AWAY)
        self._end()
