"""Puts together what is said of an error of a cell."""

import re
from dataclasses import dataclass

from . import errors, syntax
from .cells import Cells
from .runner import Outcome, Runner
from .waits import stoppable

KERNEL = 'globalThis[Symbol.for("us-trade.kernel")]'
STOPPED = "this cell was stopped. All variables are kept."

# What Deno calls an error that is no `Error`, such as a thrown text.
NO_ERROR = "Unknown error"

# Where Deno says that a text is no TypeScript.
SYNTAX = re.compile(r"^(?:SyntaxError: )?(?P<message>.*?)\n.*?file:///repl\.tsx:(?P<line>\d+):(?P<column>\d+)", re.S)


@dataclass
class Explained:
    """An error as it is shown."""

    name: str
    message: str
    traceback: list[str]
    # The line of the cell, counted from 0, if it is known.
    line: int | None = None


async def explain_error(runner: Runner, cells: Cells, code: str, outcome: Outcome) -> Explained:
    """Says what is wrong, shows the line of the cell, and names the calls that a reader knows."""
    error = outcome.error
    name, message = error["ename"], error["evalue"]
    if outcome.was_stopped:
        return _explained("Stopped", STOPPED, code, None, [])
    if match := SYNTAX.match(message):
        place = _offset(code, int(match["line"]) - 1, int(match["column"]) - 1)
        return _explained("SyntaxError", match["message"], code, place, [])
    if errors.CUT_OFF in message:
        message = "this cell waited for something that can no longer come."
        return _explained("Error", message, code, None, [])
    if name == NO_ERROR:
        name = "Error"

    calls = errors.calls_in(error["traceback"])
    place = await _place(runner, code, calls)
    if meant := errors.nearest(message, cells.names | set(await _globals(runner, message))):
        message += f". Did you mean {meant}?"
    return _explained(name, message, code, place, errors.outside(calls))


async def _place(runner: Runner, code: str, calls: list[errors.Call]) -> int | None:
    """Where in the cell it happened: in the innermost call that stands there, else at an `await`."""
    functions = syntax.names_of_functions(syntax.parse(code.encode()))
    here = [call for call in calls if call.place == errors.CELL and call.line
            and (not call.name or call.name in functions)]
    if here:
        printed = await runner.evaluate(errors.printed_by_deno(stoppable(code, 0)))
        place = printed and errors.place_in_cell(here[0], printed, code)
        if place is not None:
            return place
    return await runner.evaluate(f"{KERNEL}.placeOf(_error)")


async def _globals(runner: Runner, message: str) -> list[str]:
    if not message.endswith("is not defined"):
        return []
    return await runner.evaluate("Object.getOwnPropertyNames(globalThis)") or []


def _explained(
    name: str, message: str, code: str, place: int | None, calls: list[str],
) -> Explained:
    shown = errors.line_with_caret(code, place) if place is not None else []
    line = None if place is None else code.encode().count(b"\n", 0, place)
    parts = [[f"{name}: {message}"], shown, calls]
    traceback = "\n\n".join("\n".join(part) for part in parts if part)
    return Explained(name, message, traceback.split("\n"), line)


def _offset(code: str, line: int, column: int) -> int:
    lines = code.split("\n")
    return len("\n".join([*lines[:line], lines[line][:column]]).encode())
