"""The kernel that front ends see."""

import asyncio
import contextvars
import inspect
import os
from pathlib import Path

from ipykernel.kernelbase import Kernel
from traitlets import Instance
from zmq.eventloop.zmqstream import ZMQStream

from . import help, type_errors
from .cells import Cells
from .child import Child
from .explain import explain_error
from .language_server import LanguageServer
from .runner import Ended, Runner

# Also answered while a cell runs: they ask what is known, and run nothing.
MEANWHILE = {
    "complete_request", "inspect_request", "is_complete_request", "kernel_info_request",
    "history_request", "comm_info_request", "connect_request",
}

# What a front end asks for that somebody sits at, when it opens a notebook.
SOMEBODY_IS_THERE = "comm_info_request"

# How long a cell may be kept waiting, when it has ended, for what is wrong in it, in seconds.
PATIENCE_WITH_TYPES = 0.4

# How long a help may take before Deno's own is taken, in seconds.
PATIENCE_WITH_HELP = 2

# How long what was said last takes to get away, in seconds.
GETS_AWAY = 0.05


class KernelInFront(Kernel):
    """Deno's kernel, with what that one lacks."""

    implementation = "us-trade"
    implementation_version = "1"
    banner = "Deno (us-trade)"
    # As the chapters hold it. No version: it would change each notebook that a new Deno runs.
    language_info = {
        "name": "typescript",
        "mimetype": "text/x.typescript",
        "file_extension": ".ts",
        "pygments_lexer": "typescript",
        "codemirror_mode": "typescript",
        "nbconvert_exporter": "script",
    }

    child = Instance(Child)
    stdin_stream = Instance(ZMQStream)

    def __init__(self, **options):
        super().__init__(**options)
        self.exit_code = 0
        self._cells = Cells()
        self._server = LanguageServer(self.child.deno, Path.cwd())
        self._waiting: set[str] = set()
        self._aborted: set[str] = set()
        # Of the cell that runs, or has run last: what comes later is shown there.
        self._cell_parent: dict = {}
        self._cell_ident: list[bytes] = []

    def start(self) -> None:
        """Opens the channels; cells wait until Deno is ready."""
        super().start()
        self._runner = Runner(self.child, self._show, self._ask_user)
        self._ready = asyncio.ensure_future(self._runner.start())
        self._watch = asyncio.ensure_future(self._end_with_child())
        self.stdin_stream.on_recv(self._take_answer)

    @property
    def kernel_info(self) -> dict:
        """What the base class says, but for the debugger of Python, which it would load."""
        return {
            "protocol_version": "5.3",
            "implementation": self.implementation,
            "implementation_version": self.implementation_version,
            "language_info": self.language_info,
            "banner": self.banner,
            "help_links": [{"text": "Deno", "url": "https://docs.deno.com"}],
        }

    # Requests

    async def shell_main(self, subshell_id: str | None, msg) -> None:
        """Lets questions pass by a cell that runs, and remembers which cells wait behind it."""
        header = self._header_of(msg)
        kind, number = header.get("msg_type"), header.get("msg_id")
        if kind == SOMEBODY_IS_THERE and type_errors.wanted(""):
            self._server.warm_up()
        if kind in MEANWHILE and self._main_asyncio_lock.locked():
            return await self._answer_meanwhile(msg)
        if kind == "execute_request":
            self._waiting.add(number)
            if self._aborting:
                self._aborted.add(number)
        await super().shell_main(subshell_id, msg)

    async def should_handle(self, stream, msg, idents) -> bool:
        """Leaves out the cells behind one that has failed or was stopped."""
        number = msg["header"]["msg_id"]
        self._waiting.discard(number)
        if number not in self._aborted:
            return True
        self._aborted.discard(number)
        self._send_abort_reply(stream, msg, idents)
        return False

    def _abort_queues(self, subshell_id: str | None = None) -> None:
        self._aborted |= self._waiting
        # Those that have arrived, and were not looked at, are looked at before `_aborting` ends.
        self._aborting = True
        self.shell_stream.flush()
        asyncio.get_running_loop().call_later(0, setattr, self, "_aborting", False)

    async def do_execute(self, code, silent, store_history=True, user_expressions=None,
                         allow_stdin=False, *, cell_meta=None, cell_id=None):
        self._cell_parent = self.get_parent("shell")
        self._cell_ident = self._get_shell_context_var(self._shell_parent_ident)
        check = self._check(code, cell_id) if allow_stdin and not silent else None
        if not silent:
            self._cells.add(code, cell_id)
        try:
            await self._ready
            outcome = await self._runner.run(code, silent=silent, allow_stdin=allow_stdin)
            found = {} if outcome.was_stopped else await self._findings(check)
            error = outcome.error and await explain_error(self._runner, self._cells, code, outcome)
        except Ended:
            return await self._say_that_deno_has_ended()
        finally:
            if check:
                check.cancel()

        if error:
            found.pop(error.line, None)  # Each is said once.
        if found:
            self._runner.outputs.write("stderr", type_errors.as_text(found))
        if error:
            content = {"ename": error.name, "evalue": error.message, "traceback": error.traceback}
            self._show("error", content)
            return {"status": "error", "execution_count": self.execution_count, **content}
        for kind, content in outcome.last:
            self._show(kind, {**content, "execution_count": self.execution_count})
        return {"status": "ok", "execution_count": self.execution_count,
                "payload": [], "user_expressions": {}}

    async def interrupt_request(self, stream, ident, parent) -> None:
        """Stops the cell that runs, and those behind it do not run."""
        self.session.send(stream, "interrupt_reply", {"status": "ok"}, parent, ident=ident)
        if self._runner.is_running:
            self._abort_queues()
            self._runner.stop()

    async def do_complete(self, code, cursor_pos):
        asked = help.complete(self._server, self._cells, code, cursor_pos)
        return (
            await self._helped(asked)
            or await self._own("complete_request", {"code": code, "cursor_pos": cursor_pos})
            or await super().do_complete(code, cursor_pos)
        )

    async def do_inspect(self, code, cursor_pos, detail_level=0, omit_sections=()):
        text = await self._helped(help.explain(self._server, self._cells, code, cursor_pos))
        data = {"text/plain": text, "text/markdown": text} if text else {}
        return {"status": "ok", "found": bool(text), "data": data, "metadata": {}}

    async def do_is_complete(self, code):
        return await self._own("is_complete_request", {"code": code}) or {"status": "unknown"}

    async def do_shutdown(self, restart):
        self._watch.cancel()
        self._server.stop()
        await asyncio.to_thread(self.child.end)
        return {"status": "ok", "restart": restart}

    def pre_handler_hook(self) -> None:
        """Nothing: the base class would take Ctrl-C for Stop."""

    def post_handler_hook(self) -> None:
        """Nothing, as above."""

    # What goes on behind them

    def _header_of(self, msg) -> dict:
        try:
            _, frames = self.session.feed_identities(msg, copy=False)
            return self.session.unpack(frames[1].bytes)
        except (ValueError, IndexError):
            return {}  # The base class says what is wrong with it.

    async def _answer_meanwhile(self, msg) -> None:
        """Answers in a context of its own, and says again that the kernel is busy."""
        idents, frames = self.session.feed_identities(msg, copy=False)
        parent = self.session.deserialize(frames, content=True, copy=False)
        ident_before = self._get_shell_context_var(self._shell_parent_ident)
        parent_before = self.get_parent("shell")
        self._publish_status("busy", "shell", parent)
        try:
            answered = self.shell_handlers[parent["msg_type"]](self.shell_stream, idents, parent)
            if inspect.isawaitable(answered):
                await contextvars.copy_context().run(asyncio.ensure_future, answered)
        finally:
            self._publish_status("idle", "shell", parent)
            self.set_parent(ident_before, parent_before)
            if self._main_asyncio_lock.locked():
                self._publish_status("busy", "shell")

    def _check(self, code: str, cell_id: str | None) -> asyncio.Task | None:
        if not type_errors.wanted(code):
            return None
        document = self._cells.document(code, cell_id)
        return asyncio.ensure_future(type_errors.check(self._server, document))

    async def _findings(self, check: asyncio.Task | None) -> dict[int, str]:
        if not check or not self._server.is_warm:
            return {}
        try:
            return await asyncio.wait_for(check, PATIENCE_WITH_TYPES)
        except (asyncio.TimeoutError, ConnectionError):
            return {}

    async def _helped(self, asked):
        try:
            return await asyncio.wait_for(asked, PATIENCE_WITH_HELP)
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

    def _show(self, kind: str, content: dict) -> None:
        self.session.send(self.iopub_socket, kind, content, parent=self._cell_parent,
                          ident=self._topic(kind))

    def _ask_user(self, question: dict) -> None:
        self.session.send(self.stdin_stream, "input_request", question, parent=self._cell_parent,
                          ident=self._cell_ident)

    def _take_answer(self, frames: list[bytes]) -> None:
        _, frames = self.session.feed_identities(frames)
        self._runner.answer(self.session.deserialize(frames)["content"]["value"])

    async def _say_that_deno_has_ended(self) -> dict:
        code = await asyncio.shield(self._runner.ended)
        message = f"Deno has ended ({code}): all variables are lost."
        content = {"ename": "Error", "evalue": message, "traceback": [f"Error: {message}"]}
        self._show("error", content)
        return {"status": "error", "execution_count": self.execution_count, **content}

    async def _end_with_child(self) -> None:
        """Without Deno there is no kernel: front ends see that this one ends, and start another."""
        try:
            await self._ready
        except Ended:
            pass
        self.exit_code = abs(await asyncio.shield(self._runner.ended)) or os.EX_SOFTWARE
        self._server.stop()
        # What was just said gets away first.
        await asyncio.sleep(GETS_AWAY)
        self.io_loop.stop()
