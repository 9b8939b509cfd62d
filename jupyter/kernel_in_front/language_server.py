"""Speaks to Deno's language server, the one that editors use, over its standard streams."""

import asyncio
import itertools
import json
import os
from pathlib import Path

# What the server is told when it asks for settings.
SETTINGS = {
    "enable": True,
    "lint": False,
    "suggest": {"autoImports": False, "completeFunctionCalls": False},
}

CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "signatureHelp": {"signatureInformation": {"documentationFormat": ["markdown"]}},
        "diagnostic": {},
    },
}

# What most notebooks begin with.
FIRST_TEXT = 'import "us-trade";'

# An answer may hold the names of everything: a megabyte is common.
LONGEST_LINE = 2**26


class LanguageServer:
    """One document that is written anew for each question, and what is known about it.

    The server takes half a gigabyte: it is started by the first question, and not before.
    """

    def __init__(self, deno: str, folder: Path):
        self._deno = deno
        self._folder = folder
        # Beside the notebook, so that what it imports is found; it is never written to the disk.
        self._uri = (known_folder(folder) / f".cells-{os.getpid()}.tsx").as_uri()
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future] = {}
        self._process: asyncio.subprocess.Process | None = None
        self._started: asyncio.Task | None = None
        self._version = 0
        # Whether an answer may be expected soon.
        self.is_warm = False
        self._one_at_a_time = asyncio.Lock()

    def warm_up(self) -> asyncio.Task:
        """Starts the server if it is not there; the task ends when it can be asked."""
        if not self._started:
            self._started = asyncio.create_task(self._start())
            # Who asks is told of a failure; if nobody asks, nobody needs to know.
            self._started.add_done_callback(lambda task: task.cancelled() or task.exception())
        return self._started

    async def ask(self, text: str, method: str, position: tuple[int, int] | None = None):
        """Asks something about a text.

        :param method: such as `textDocument/hover`.
        :param position: line and character, counted from 0 in units of UTF-16.
        :raises ConnectionError: if the server is gone, or refuses.
        """
        await asyncio.shield(self.warm_up())
        async with self._one_at_a_time:
            self._show(text)
            params: dict = {"textDocument": {"uri": self._uri}}
            if position:
                params["position"] = {"line": position[0], "character": position[1]}
            return await self._request(method, params)

    def stop(self) -> None:
        """Ends the server; it has nothing to put away."""
        if self._process and self._process.returncode is None:
            self._process.kill()

    async def _start(self) -> None:
        try:
            self._process = await asyncio.create_subprocess_exec(
                self._deno, "lsp", "--quiet",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                cwd=self._folder,
                limit=LONGEST_LINE,
            )
        except OSError as error:
            raise ConnectionError(str(error)) from error
        self._reader = asyncio.create_task(self._read())
        root = project_folder(self._folder).as_uri()
        await self._request("initialize", {
            # It ends with this process.
            "processId": os.getpid(),
            "rootUri": root,
            "workspaceFolders": [{"uri": root, "name": "notebook"}],
            "initializationOptions": SETTINGS,
            "capabilities": CAPABILITIES,
        })
        self._send({"method": "initialized", "params": {}})
        # Its first answer takes seconds, and so nobody waits for it.
        self._show(FIRST_TEXT)
        await self._request("textDocument/diagnostic", {"textDocument": {"uri": self._uri}})
        self.is_warm = True

    def _show(self, text: str) -> None:
        self._version += 1
        document = {"uri": self._uri, "version": self._version}
        if self._version == 1:
            document |= {"languageId": "typescriptreact", "text": text}
            self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        else:
            self._send({"method": "textDocument/didChange", "params": {
                "textDocument": document, "contentChanges": [{"text": text}],
            }})

    async def _request(self, method: str, params: dict):
        if self._process.returncode is not None:
            raise ConnectionError("the language server has ended")
        number = next(self._numbers)
        future = self._waiting[number] = asyncio.get_running_loop().create_future()
        self._send({"id": number, "method": method, "params": params})
        try:
            return await future
        finally:
            self._waiting.pop(number, None)

    def _send(self, message: dict) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    async def _read(self) -> None:
        try:
            while True:
                self._take(await read_message(self._process.stdout))
        except (asyncio.IncompleteReadError, ConnectionError):
            for future in self._waiting.values():
                if not future.done():
                    future.set_exception(ConnectionError("the language server has ended"))

    def _take(self, message: dict) -> None:
        if "method" in message:
            if "id" in message:
                self._send({"id": message["id"], "result": _settings_for(message)})
            return
        future = self._waiting.get(message["id"])
        if not future or future.done():
            return
        if "error" in message:
            future.set_exception(ConnectionError(message["error"]["message"]))
        else:
            future.set_result(message["result"])


def _settings_for(message: dict):
    """What it asks for are settings; all else that it asks is leave."""
    if message["method"] != "workspace/configuration":
        return None
    return [SETTINGS if item.get("section") == "deno" else None
            for item in message["params"]["items"]]


async def read_message(stream: asyncio.StreamReader) -> dict:
    """Reads a message: lines of a header, an empty line, and JSON."""
    length = 0
    while line := (await stream.readuntil(b"\r\n")).strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return json.loads(await stream.readexactly(length))


def known_folder(folder: Path) -> Path:
    """The folder, or the project's if its deno.json excludes it: there the server knows nothing."""
    root = project_folder(folder)
    try:
        excluded = json.loads((root / "deno.json").read_text(encoding="utf-8")).get("exclude", [])
    except (OSError, ValueError):
        return folder
    is_excluded = any(root / name in (folder, *folder.parents) for name in excluded)
    return root if is_excluded else folder


def project_folder(folder: Path) -> Path:
    """The folder whose deno.json holds for a notebook: the nearest above it."""
    for one in (folder, *folder.parents):
        if (one / "deno.json").exists() or (one / "deno.jsonc").exists():
            return one
    return folder
