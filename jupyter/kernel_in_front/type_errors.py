"""Says what TypeScript knows to be wrong in a cell, a line each."""

import os

from .cells import Document
from .language_server import LanguageServer

# What turns the checks off: this variable for all, and this comment, TypeScript's own, for a cell.
SWITCH = "US_TRADE_TYPES"
NOT_HERE = "@ts-nocheck"

ERROR = 1

# What a module may not do and cells may: declare a name again, and put a namespace anywhere.
OF_MODULES = {1184, 1233, 1234, 1235, 1258, 2300, 2393, 2395, 2397, 2440, 2451, 2481, 2528, 2567}
# What is not written out, or might be missing, need not be wrong, and cells are there to try.
PERHAPS = {2531, 2532, 2533, 18046, 18047, 18048, 18049, *range(7005, 7054)}
ON_PROMISE = "does not exist on type 'Promise<"
MAYBE_MISSING = ("Type 'undefined' is not assignable to type", "Type 'null' is not assignable to type")


def wanted(code: str) -> bool:
    """Whether a cell is to be checked."""
    return os.environ.get(SWITCH, "").lower() not in ("off", "0", "false") and NOT_HERE not in code


async def check(server: LanguageServer, document: Document) -> dict[int, str]:
    """What is wrong in a cell, by its lines, counted from 0; a line's first error says it."""
    report = await server.ask(document.text, "textDocument/diagnostic")
    found: dict[int, str] = {}
    for item in report["items"]:
        line, message = _line_of(item, document)
        if line is not None:
            found.setdefault(line, message)
    return dict(sorted(found.items()))


def as_text(found: dict[int, str]) -> str:
    return "".join(f"Line {line + 1}: {message}\n" for line, message in found.items())


def _line_of(item: dict, document: Document) -> tuple[int | None, str]:
    line, code = item["range"]["start"]["line"], item.get("code")
    first, *more = item["message"].splitlines()
    if item.get("severity") != ERROR or item.get("source") != "deno-ts":
        return None, ""
    if line in document.probes:
        is_promise = code == 2345 and first.endswith("parameter of type 'never'.")
        return (document.probes[line] if is_promise else None), (
            "this is not awaited, so nothing waits for what it gives. Put `await` before it.")
    if code in OF_MODULES | PERHAPS or (more or [first])[-1].strip().startswith(MAYBE_MISSING):
        return None, ""
    if ON_PROMISE in first:
        first += " Did you forget `await`?"
    return document.places.get(line), first
